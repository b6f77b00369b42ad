// The other documents of the workspace: what a rule sees of them, what they cost, and that they spoil no memory.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import { numberKey } from '../../server/model/languages/document-number.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { resolved } from '../../server/model/workspace/reach.ts';
import { type FileSummary, summarise } from '../../server/model/workspace/summary.ts';
import { buildWorkspace, namedDocuments, pathBetween } from '../../server/model/workspace/workspace.ts';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { readSource } from '../../server/text/source.ts';
import { CORPUS, EXAMPLES } from '../precision/documents.ts';

const plan = (day: string): string =>
  `类型: 任务分工\n标题: 市方案\n文号: 某政办发〔2020〕12号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 市政府办\n    完成时间: ${day}\n`;
const OWN =
  '类型: 任务分工\n标题: 县方案\n上级方案: 某政办发〔2020〕12号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 县政府办、县政府办\n    完成时间: 2020年10月底前\n  - 工作任务: 开展培训\n    责任单位: 县政府办\n    完成时问: 长期\n';

const summed = (file: string, text: string): FileSummary =>
  summarise(file, readDocuments(readSource(text, '条目'), STANDARD), STANDARD);
const worldWith = (...files: FileSummary[]): World => ({
  ...exampleWorld(),
  others: { file: '/w/own.yaml', workspace: buildWorkspace(files) },
});

describe('when only the other documents change', () => {
  const strict = worldWith(summed('/w/plan.yaml', plan('2020年6月底前')));
  const lax = { ...strict, ...{ others: worldWith(summed('/w/plan.yaml', plan('2020年12月底前'))).others } };
  const LATE = 'deadline-later-than-superior';

  it('the findings of entries are the very same values', () => {
    const first = analyse(OWN, strict);
    const before = first.findings;
    expect(before.map(({ rule }) => rule)).toContain(LATE);
    first.see(lax);
    first.work(() => false);
    expect(first.findings.map(({ rule }) => rule)).not.toContain(LATE);
    const kept = before.filter(({ rule }) => /^(?:key-unknown|unit-same-twice)$/.test(rule));
    expect(kept).toHaveLength(2);
    for (const finding of kept) expect(first.findings).toContain(finding);
  });

  it('the answer is that of an analysis from scratch', () => {
    const told = ({ findings }: ReturnType<typeof analyse>): unknown =>
      findings.map(({ rule, message, place }) => [rule, message.zh, place.block.start + place.span.start]);
    const seen = analyse(OWN, strict);
    seen.see(lax);
    seen.work(() => false);
    expect(told(seen)).toEqual(told(analyse(OWN, lax)));
    seen.see(strict);
    seen.work(() => false);
    expect(told(seen)).toEqual(told(analyse(OWN, strict)));
  });
});

describe('real documents side by side', () => {
  const all = [...EXAMPLES, ...CORPUS];
  const workspace = buildWorkspace(all.map(({ name, text }) => summed(`/w/${name}`, text)));

  it.each(all.map((document) => [document.name, document] as const))(
    'say of %s what is said of it alone',
    (name, { text, world }) => {
      const others = { file: `/w/${name}`, workspace };
      const lines = (found: World): string[] =>
        analyse(text, found).findings.map(({ rule, message }) => `${rule} ${message.zh}`);
      expect(lines({ ...world, others })).toEqual(lines(world));
    },
  );

  it('are copies when they lie in two files, and each catalog is told once', () => {
    const [list] = EXAMPLES.filter(({ text }) => /^文号: /mu.test(text));
    const found = all.flatMap(({ name, text, world }) => {
      const others = { file: `/w/copies/${name}`, workspace };
      return analyse(text, { ...world, others })
        .findings.filter(({ rule }) => /repeated$/.test(rule) && /^(?:document|item)-/.test(rule))
        .map(({ rule }) => `${rule} ${name}`);
    });
    expect(found).toContain(`document-repeated ${list?.name}`);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('a superior plan', () => {
  const workspace = buildWorkspace([
    summed('/w/市/plan.分工.yaml', plan('2020年6月底前')),
    summed('/w/县/own.分工.yaml', plan('2020年6月底前').replace('12号', '13号')),
  ]);
  const others = { file: '/w/县/own.分工.yaml', workspace };

  it.each([
    ['某政办发〔2020〕12号', 1],
    ['某政办发[2020]012号', 1],
    ['《市方案》（某政办发〔2020〕12号）', 1],
    ['../市/plan.分工.yaml', 1],
    ['..\\市\\plan.分工.yaml', 1],
    ['/w/市/plan.分工.yaml', 1],
    ['市方案', 1],
    ['《市方案》', 1],
    ['../省/plan.分工.yaml', 0],
    ['某政办发〔2020〕13号', 0],
    ['own.分工.yaml', 0],
    ['', 0],
  ])('that is named %s: %i found', (name, count) => {
    expect(namedDocuments(others, name)).toHaveLength(count);
  });
});

describe('paths', () => {
  it.each([
    ['file:///ws/a/b.yaml', '../c.yaml', 'file:///ws/c.yaml'],
    ['C:/w/a.yaml', './c/d.yaml', 'C:/w/c/d.yaml'],
  ])('from %s by %s lead to %s', (file, path, target) => {
    expect(resolved(file, path)).toBe(target);
    expect(resolved(file, pathBetween(file, target))).toBe(target);
  });
});

describe('numberKey', () => {
  it.each([
    ['浙政办发〔2020〕12号', '浙政办发〔2020〕12号'],
    ['浙政办发 (2020) 第012号', '浙政办发〔2020〕12号'],
    ['根据浙政办发【2020】12号', '浙政办发〔2020〕12号'],
    ['2020年12号', undefined],
    ['', undefined],
  ])('%s is %s', (text, key) => {
    expect(numberKey(text)).toBe(key);
  });
});
