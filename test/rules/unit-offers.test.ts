// Which name is offered for a unit: never one that the directory lists as former, never that of another real organ.

import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { mended } from './harness.ts';

interface Place {
  readonly directory?: readonly string[];
  readonly header?: readonly string[];
  readonly today?: string;
}

/** What is offered for units, each in a row of its own: `区扶贫办 → 区农业农村局`, in the order of the rows. */
function offers(units: readonly string[], { directory, header = [], today = '2025-06-01' }: Place): string[] {
  const rows = units.map((unit, at) => `  - 工作任务: 任务${at}\n    责任单位: ${unit}\n`).join('');
  const text = `类型: 任务分工\n标题: 某表\n${header.map((line) => `${line}\n`).join('')}条目:\n${rows}`;
  const own =
    directory === undefined
      ? {}
      : { directory: `类型: 单位名录\n标题: 名录\n条目:\n${directory.map((line) => `${line}\n`).join('')}` };
  const { findings } = analyse(text, exampleWorld({ today, ...own }));
  const fixes = findings.flatMap(fixesOf);
  return fixes.flatMap((fix) => {
    const lines = mended(text, fix).split('\n');
    const changes = text
      .split('\n')
      .flatMap((line, at) => (line === lines[at] ? [] : [[line, lines[at] ?? '']]));
    return changes.map((pair) => pair.map((line) => line.replace(/^.*: /u, '')).join(' → '));
  });
}

const MERGED = ['  - 名称: 区农业农村局', '    曾用名: [区扶贫办, 区乡村振兴局]'];

describe('former names', () => {
  it.each([
    ['of one chain lead to its end', ['区扶贫办', '区乡村振兴局'], '2024-12-25', MERGED],
    ['lead there from the middle', ['区乡村振兴局'], '2025-06-01', MERGED],
    [
      'lead there through a successor that is one',
      ['区扶贫办'],
      '2024-12-25',
      MERGED.toSpliced(1, 1, '    曾用名: [区乡村振兴局]'),
    ],
  ] as const)('%s', (_, units, issued, directory) => {
    const found = offers(units, { directory, header: [`成文日期: ${issued}`] });
    expect(found).toEqual(units.map((unit) => `${unit} → 区农业农村局`));
  });

  it('that were right when the document was issued are no other way to write the unit', () => {
    const header = ['成文日期: 2022-06-01'];
    expect(offers(['区农业农村局', '区农业农村局', '区乡村振兴局'], { directory: MERGED, header })).toEqual(
      [],
    );
    expect(
      offers(['区农业局', '区农机局'], {
        directory: ['  - 名称: 区农业农村局', '    曾用名: [区农业局, 区农机局]'],
        header: ['成文日期: 2016-06-01'],
      }),
    ).toEqual(['区农机局 → 区农业农村局']);
  });

  const CHAIN = [
    ...['  - 名称: 市农业农村局', '    曾用名: [市乡村振兴局]'],
    ...['  - 名称: 市乡村振兴局', '    曾用名: [市扶贫办]'],
  ];

  it('lead to the end of a chain of units, and not into a circle', () => {
    expect(offers(['市扶贫办'], { directory: CHAIN })).toEqual(['市扶贫办 → 市农业农村局']);
    const circle = CHAIN.with(1, '    曾用名: [市乡村振兴局, 市扶贫办]').with(
      3,
      '    曾用名: [市农业农村局]',
    );
    expect(offers(['市扶贫办'], { directory: circle })).toEqual(['市扶贫办 → 市农业农村局']);
  });

  it('lead no further than was right when the document was issued', () => {
    const directory = CHAIN.with(1, '    曾用名: [市乡村振兴局（至2024-03-01）]');
    expect(offers(['市扶贫办'], { directory, header: ['成文日期: 2023-06-01'] })).toEqual([
      '市扶贫办 → 市乡村振兴局',
    ]);
  });

  it('of several units lead to each of them', () => {
    const two = [
      ...['  - 名称: 市教育局', '    曾用名: [市教体局]'],
      ...['  - 名称: 市体育局', '    曾用名: [市教体局]'],
    ];
    expect(offers(['市教体局'], { directory: two })).toEqual(['市教体局 → 市教育局', '市教体局 → 市体育局']);
  });

  it('are not offered for the wrong level either', () => {
    expect(offers(['县扶贫办'], { header: ['地区: 某区'] })).toEqual(['县扶贫办 → 县农业农村局']);
  });
});

describe('names that the directory does not have', () => {
  const directory = [
    ...['市教育局', '市民政局', '市审计局', '市水利局', '市林业局'].map((name) => `  - 名称: ${name}`),
    ...['西湖街道办事处', '第一中学', '市人力资源和社会保障局'].map((name) => `  - 名称: ${name}`),
    '  - 名称: 市发展和改革委员会',
    '    简称: [市发改委]',
  ];

  it.each([
    ['市教肓局', ['市教肓局 → 市教育局']],
    ['市发改局', ['市发改局 → 市发改委']],
    ['市人力资源社会保障局', ['市人力资源社会保障局 → 市人力资源和社会保障局']],
  ])('%s is a slip, or another way to write one', (unit, found) => {
    expect(offers([unit], { directory })).toEqual(found);
  });

  it.each([
    '市教体局',
    '市体育局',
    '市民宗局',
    '市统计局',
    '市水务局',
    '县民政局',
    '东湖街道办事处',
    '第二中学',
    '市林草局',
  ])('%s is another organ', (unit) => {
    expect(offers([unit], { directory })).toEqual([]);
  });

  it.each([
    ['县卫健体局', '县卫健局'],
    ['县住建交通局', '县住建局'],
    ['县教科体局', '县教体局'],
    ['县发科局', '县发改局'],
    ['县文广新局', '县文广旅体局'],
    ['县农水局', '县农业局'],
    ['市房管局', '市城管局'],
    ['国家发改委', '市发改委'],
    ['省发改委', '市发改委'],
  ])('%s is no slip of %s: it has other fields of work', (unit, known) => {
    expect(offers([unit], { directory: [`  - 名称: ${known}`] })).toEqual([]);
  });

  it.each([
    ['县体教局', '县教体局'],
    ['县文广旅休局', '县文广旅体局'],
    ['县住建居', '县住建局'],
  ])('%s is a slip of %s', (unit, known) => {
    expect(offers([unit], { directory: [`  - 名称: ${known}`] })).toEqual([`${unit} → ${known}`]);
  });

  it('is not taken for a unit that stands beside it', () => {
    expect(offers(['市教肓局、市教育局'], { directory })).toEqual([]);
  });

  it('is not taken for one of two that are equally close', () => {
    expect(offers(['市民育局'], { directory: ['  - 名称: 市教育局', '  - 名称: 市民政局'] })).toEqual([]);
  });

  it('gives way to the spelling that the directory has, however often it stands', () => {
    const found = offers(['市发改局', '市发改局', '市发改委'], { directory });
    expect(new Set(found)).toEqual(new Set(['市发改局 → 市发改委']));
  });
});

it('a merged department, or one of a family, is of another level only under its own name', () => {
  const header = ['地区: 某区'];
  expect(offers(['县教体局'], { header, directory: ['  - 名称: 区教育局'] })).toEqual([]);
  expect(offers(['县教体局'], { header, directory: ['  - 名称: 区教体局'] })).toEqual([
    '县教体局 → 区教体局',
  ]);
  expect(offers(['县政务服务局'], { header, directory: ['  - 名称: 区行政审批局'] })).toEqual([]);
  expect(
    offers(['县发改局'], { header, directory: ['  - 名称: 区发展和改革委员会', '    简称: [区发改委]'] }),
  ).toEqual(['县发改局 → 区发改委']);
});
