// One entry of each kind: realistic, right, and different from its neighbours.
import {
  AREAS,
  AUDIENCES,
  BASES,
  CHANNELS,
  CONTENTS,
  LEVEL1,
  LEVEL2,
  LIMITS,
  MODES,
  TIERS,
} from './catalog-words.ts';
import type { Random } from './random.ts';
import type { Entry, Kind } from './shape.ts';
import { DETAILS, LONG_DETAILS, OPEN_DEADLINES, TASKS } from './task-words.ts';
import { UNITS } from './units.ts';

/** The entry with this number (序号, from 1). */
export function makeEntry(kind: Kind, choose: Random, number: number): Entry {
  return kind === 'tasks' ? task(choose, number) : item(choose, number);
}

/** An entry of the plainest shape: one-line values and a time that one stray character makes unreadable. */
export function makePlain(kind: Kind, choose: Random, number: number): Entry {
  const entry = makeEntry(kind, choose, number);
  return kind === 'tasks'
    ? { ...entry, 具体事项: choose.pick(DETAILS), 完成时间: '2023年8月底前' }
    : { ...entry, 公开时限: '自信息形成或者变更之日起20个工作日内' };
}

/** The elements above the entries. */
export function makeHead(kind: Kind, choose: Random): Record<string, string> {
  // A document of record: what depends on the day on which it is measured is not reported in it.
  const common = { 发文机关: '市政府办公室', 归档: 'true' };
  if (kind === 'tasks') {
    const 标题 = '基层政务公开标准化规范化工作任务分工及进度安排表';
    return { 类型: '任务分工', 标题, ...common };
  }
  const 领域 = choose.pick(AREAS);
  return { 类型: '标准目录', 标题: `${领域}基层政务公开标准目录`, 领域, ...common };
}

function task(choose: Random, number: number): Entry {
  const all = choose.some(UNITS, choose.chance(0.1) ? choose.between(8, 14) : choose.between(3, 6));
  // No unit is both: a unit that guides itself is a finding.
  const guides = all.filter((_, index) => index % 3 === 2);
  const year = choose.between(2020, 2026);
  const month = choose.chance(0.1) ? '' : `${choose.between(1, 12)}月`;
  return {
    序号: number,
    工作任务: choose.pick(TASKS),
    具体事项: choose.chance(0.12) ? { prose: choose.pick(LONG_DETAILS) } : choose.pick(DETAILS),
    责任单位: all.filter((unit) => !guides.includes(unit)),
    ...(choose.chance(0.85) ? { 指导单位: guides } : {}),
    完成时间: choose.chance(0.1) ? choose.pick(OPEN_DEADLINES) : `${year}年${month}底前`,
  };
}

function item(choose: Random, number: number): Entry {
  return {
    序号: number,
    一级事项: choose.pick(LEVEL1),
    二级事项: choose.pick(LEVEL2),
    公开内容: choose.some(CONTENTS, choose.between(1, 4)),
    公开依据: choose.some(BASES, choose.between(1, 3)),
    公开时限: choose.pick(LIMITS),
    公开主体: choose.some(UNITS, choose.between(1, 3)),
    公开渠道: choose.some(CHANNELS, choose.between(1, 4)),
    公开对象: choose.pick(AUDIENCES),
    公开方式: choose.pick(MODES),
    公开层级: choose.some(TIERS, choose.between(1, 3)),
  };
}
