// After anything that people do, what is told at rest is what a server tells that begins with the same documents.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../server/protocol/session.ts';
import { Directories } from '../../server/protocol/workspace/directories.ts';
import { Standings } from '../../server/protocol/workspace/standings.ts';
import { runs } from '../sample.ts';
import { Walk } from './walk.ts';

/** Things done in all. */
const STEPS = runs(2000);
/** Things done by one desk, and between two comparisons. */
const [DESK, PAUSE] = [250, 10];

const plan = (title: string, number: number, month: number, more = ''): string =>
  `类型: 任务分工\n标题: ${title}\n地区: 某市\n文号: 某政办发〔2020〕${number}号\n成文日期: 2020-07-02\n${more}条目:\n  - 工作任务: 编制政务公开目录\n    责任单位: 市教育局\n    完成时间: 2020年${month}月底前\n  - 工作任务: 公布重点领域信息\n    责任单位: 市发改委、市公安局\n    完成时间: 2020年12月底前\n`;
const catalog = (title: string): string =>
  `类型: 标准目录\n标题: ${title}\n地区: 某县\n领域: 养老服务\n条目:\n${['甲', '乙']
    .map(
      (name) =>
        `  - 公开事项: ${name}\n    公开内容: 丙\n    公开依据: 《某条例》\n    公开时限: 信息形成或者变更之日起20个工作日内\n    公开主体: 县民政局\n    公开渠道: 政府网站\n    公开对象: 全社会\n    公开方式: 主动\n`,
    )
    .join('')}`;
const UNITS = 'file:///ws/units.%E5%90%8D%E5%BD%95.yaml';
const directory = (...names: string[]): string =>
  `类型: 单位名录\n标题: 名录\n条目:\n${names.map((name) => `  - 名称: ${name}\n`).join('')}`;

const FILES: Record<string, string> = {
  [UNITS]: directory('市教育局', '市发改委'),
  'file:///ws/a.%E5%88%86%E5%B7%A5.yaml': plan('市方案', 1, 9),
  'file:///ws/county/b.tasks.yaml': plan('县方案', 2, 10, '上级方案: 某政办发〔2020〕1号\n'),
  'file:///ws/county/copy.yaml': plan('市方案', 1, 8),
  'file:///ws/c.catalog.yaml': catalog('养老目录'),
  'file:///ws/sub/d.yaml': catalog('养老服务目录'),
  'file:///ws/ci.yaml': 'on: push\njobs:\n  a: b\n',
  'file:///ws/e.tasks.yaml': readFileSync('examples/某市26个试点领域任务分工.分工.yaml', 'utf8').slice(
    0,
    1500,
  ),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The first difference in so many steps; undefined where there is none. */
async function differenceIn(steps: number): Promise<string | undefined> {
  const units = [directory('市教育局'), directory('市教育局', '市发改委'), directory('市公安局', '县民政局')];
  for (let done = 0; done < steps; done += DESK) {
    const walk = await Walk.begin(FILES, UNITS, units, done + 1, DESK);
    for (let step = 0; step < DESK; step += PAUSE) {
      for (let each = 0; each < PAUSE; each++) await walk.step();
      const found = await walk.difference();
      if (found === undefined) continue;
      await walk.end();
      return `seed ${done + 1}: ${found}`;
    }
    await walk.end();
  }
  return undefined;
}

it(
  'server after = server from scratch',
  async () => {
    expect(await differenceIn(STEPS)).toBeUndefined();
  },
  60_000 + STEPS * 30,
);

/** Faults put into the session on purpose: the law must catch each. */
const FAULTS: readonly (readonly [string, object, string, (...given: never[]) => unknown])[] = [
  ['what was typed and not saved is never compared', Session.prototype, 'isSeenOld', () => false],
  ['a unit directory that changed is kept', Directories.prototype, 'changed', () => undefined],
  ['what is softly told stays so', Session.prototype, 'rest', () => false],
  ['a closed document is remembered', Standings.prototype, 'forget', () => undefined],
];

describe('a fault in the session is caught', () => {
  it.each(FAULTS)(
    '%s',
    async (_, owner, name, fault) => {
      const original: unknown = Reflect.get(owner, name);
      Reflect.set(owner, name, fault);
      try {
        expect(await differenceIn(20_000)).toBeDefined();
      } finally {
        Reflect.set(owner, name, original);
      }
    },
    120_000,
  );
});
