// The documents that the memory is tried on: every fixture and example, and some in which everything hangs together.
import { globSync, readFileSync } from 'node:fs';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { fixturesOf } from '../rules/harness.ts';
import { SHAPES } from '../text/random.ts';

/** A text, and the world in which it is checked. */
export interface Start {
  readonly text: string;
  readonly world: World;
}

const DIRECTORY =
  '类型: 单位名录\n地区: 某市\n条目:\n  - 单位: 市发展和改革委员会\n    简称: 市发改委\n  - 单位: 市教育局\n';

/** Groups that hand down deadlines and units, numbers that count on, one unit and one element written in two ways. */
function groups(sections: number, rows: number): string {
  const lines = ['类型: 任务分工', '标题: 表', '地区: 某市', '成文日期: 2020-07-02', '条目:'];
  for (let section = 1; section <= sections; section++) {
    lines.push(
      `  - 章节: （${section}）第${section}部分`,
      `    完成时间: 2020年${8 + (section % 4)}月底前`,
      '    条目:',
    );
    for (let row = 1; row <= rows; row++) {
      lines.push(`      - 工作任务: ${row}. 任务${section}之${row}`);
      lines.push(`        责任单位: ${row % 3 === 0 ? '各县(市、区)政府' : '各县（市、区）政府、市发改委'}`);
      if (row % 4 === 1)
        lines.push(`        完成时间: 2020年${7 + (row % 5)}月${row % 8 === 1 ? '' : '底'}前`);
    }
    if (section % 2 === 0) lines.push(`    指导单位: 市教育局${section}`);
  }
  return `${lines.join('\n')}\n备注: 完\n`;
}

/** Many short rows, on more than one page, longer than what is read at once. */
function long(rows: number): string {
  const row = (index: number): string =>
    `  - 序号: ${index}\n    工作任务: 任务${index}\n    责任单位: 市教育局\n`;
  return `类型: 任务分工\n标题: 表\n条目:\n${Array.from({ length: rows }, (_, index) => row(index + 1)).join('')}`;
}

const DOMAINS = `${['财政预决算', '养老服务', '户籍管理', '税收管理', '义务教育', '公共法律服务']
  .map((domain, index) => `  - 试点领域: ${domain}领域\n    责任单位: 市${'财民公税教司'.charAt(index)}局\n`)
  .join('')}`;
const TABLES = `类型: 领域分工\n标题: 6个试点领域\n条目:\n${DOMAINS}---\n${groups(2, 3)}---\n类型: 任务分工\n条目:\n  - 工作任务: 甲\n    责任单位: 市财局、市民局、市公局、市税局、市教局\n    完成时间: &年 2020年8月前\n  - 工作任务: 乙\n    完成时间: *年\n`;

const SMALL = groups(2, 2);
/** Much hangs together in little text, so that any edit may change what is found elsewhere. */
const DENSE = [SMALL, TABLES, groups(3, 4), SMALL.replaceAll('\n', '\r\n')];
/** On several pages, and longer than what is read at once. */
const LONG = [groups(2, 40), long(450)];

/** So little that nearly every edit of a figure changes what is found. */
const TINY = [
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 组\n    责任单位: 市教育局\n    完成时间: 2020年9月底前\n    条目:\n      - 具体事项: 甲\n        完成时间: 2020年8月底前\n',
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局\n    完成时间: 2021年9月底前\n  - 工作任务: 乙\n    责任单位: 市教育局\n    完成时间: 2021年8月底前\n  - 工作任务: 丙\n    责任单位: 市教育局\n    完成时间: 2021年7月前\n',
];

/** Cells that point up, in groups and on flat rows, some of them to one that points up itself. */
const POINTING = [
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    条目:\n      - 具体事项: 一\n        责任单位: 市教育局\n        完成时间: 2020年8月底前\n      - 具体事项: 二\n        责任单位: 同上\n      - 具体事项: 三\n        责任单位: 同上\n  - 工作任务: 乙\n    责任单位: 〃\n    完成时间: 同上\n',
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局\n  - 工作任务: 乙\n    责任单位:\n  - 工作任务: 丙\n    责任单位: 同上\n  - 工作任务: 丁\n    责任单位: 同上\n    完成时间: 同上\n',
];

const WORLD = exampleWorld({ directory: DIRECTORY, today: '2020-08-20' });

/** The texts in which much hangs together. */
const DENSE_STARTS: readonly Start[] = [...DENSE, ...DENSE, ...POINTING, ...DENSE, ...LONG].map((text) => ({
  text,
  world: WORLD,
}));

/** What faults in the memory are looked for with: mostly little texts. */
export const FAULT_STARTS: readonly Start[] = [
  ...[...TINY, ...TINY, ...TINY].map((text) => ({ text, world: WORLD })),
  ...DENSE_STARTS,
];

/** Texts to begin with; the dense ones come as often as all others. */
export const STARTS: readonly Start[] = ((): readonly Start[] => {
  const examples = globSync('examples/**/*.分工.yaml').map((file) =>
    readFileSync(file, 'utf8').slice(0, 3000),
  );
  const others = [
    ...RULES.flatMap(fixturesOf).map(({ text, world }) => ({ text, world })),
    ...[...SHAPES, ...examples].map((text) => ({ text, world: WORLD })),
  ];
  return others.flatMap((other, index) => {
    const dense = DENSE_STARTS[index % DENSE_STARTS.length];
    return dense === undefined ? [other] : [other, dense];
  });
})();
