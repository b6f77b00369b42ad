// What the rules of deadlines, units and domains find in the five documents, each of it a real fault; and that the
// three documents that list the 26 domains do name all of them.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/analyse.ts';
import { type Doc, walk } from '../../server/model/document.ts';
import { STANDARD } from '../../server/model/standard.ts';
import { domainLists, domainOf, headerLists, type PlacedDomains } from '../../server/rules/domain-help.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { written } from './harness.ts';

const FOLDER = new URL('../../examples/', import.meta.url).pathname;

function analysed(file: string, today = '2020-07-02') {
  const [directory] = globSync(join(dirname(file), '*.名录.yaml'));
  const own = directory === undefined ? {} : { directory: readFileSync(directory, 'utf8') };
  return analyse(readFileSync(file, 'utf8'), exampleWorld({ today, ...own }));
}

const FOUND: Readonly<Record<string, readonly string[]>> = {
  '养老服务领域标准目录（摘录）.目录.yaml': [],
  '嘉兴市单位.名录.yaml': [],
  '某县2021年任务分解.分工.yaml': [],
  '标准汇总和区级任务分工.分工.yaml': [],
  // Rows 16, 34, 35 and 36: over two days before the document was issued.
  '嘉兴市2020年责任清单.分工.yaml': [
    '77 warning[deadline-before-issue] «2020年6月底前»',
    '143 warning[deadline-before-issue] «2020年6月底前»',
    '146 warning[deadline-before-issue] «2020年6月底前»',
    '149 warning[deadline-before-issue] «2020年6月底前»',
  ],
  // Half-width brackets in ten of 25 cells.
  '某市26个试点领域任务分工.分工.yaml': ['78 info[unit-spellings] «各县(市、区)政府、管委会»'],
  // Three items whose guiding unit is the responsible one; 8月前 among 8月底前; 各街道办 among 各街道.
  '浔阳区2020年任务分工.分工.yaml': [
    '42 info[unit-both-roles] «区信息办»',
    '60 info[unit-both-roles] «区信息办»',
    '79 info[unit-both-roles] «区信息办»',
    '80 info[deadline-strict-month] «2020年8月前»',
    '151 info[unit-spellings] «各街道办»',
  ],
};

const FILES = globSync(`${FOLDER}**/*.yaml`).sort();

describe('findings in the examples on 2020-07-02', () => {
  it('are expected for every example', () => {
    expect(FILES.map((file) => basename(file)).sort()).toEqual(Object.keys(FOUND).sort());
  });

  it.each(FILES.map((file) => [basename(file), file] as const))('%s', (name, file) => {
    const own = written(analysed(file)).filter((line) => /\[(?:deadline|unit|domain)-/u.test(line));
    expect(own).toEqual(FOUND[name]);
  });

  it.each(FILES.map((file) => [basename(file), file] as const))(
    '%s is a record: the same ten years later',
    (_, file) => {
      expect(written(analysed(file, '2030-07-02'))).toEqual(written(analysed(file)));
    },
  );

  it('are in rows 16, 34, 35 and 36 of 嘉兴', () => {
    const { docs, findings } = analysed(join(FOLDER, '嘉兴市/嘉兴市2020年责任清单.分工.yaml'));
    const rows = docs.flatMap(({ entries }) => [...walk(entries)]).filter(({ entry }) => !entry.group);
    const late = findings.filter(({ rule }) => rule === 'deadline-before-issue');
    const numbers = late.map(({ place }) => rows.findIndex(({ entry }) => entry.block === place.block) + 1);
    expect(rows.length).toBe(40);
    expect(numbers).toEqual([16, 34, 35, 36]);
  });
});

describe('the 26 domains', () => {
  const table = (doc: Doc): readonly PlacedDomains[] =>
    [...walk(doc.entries)].flatMap(({ entry }) => domainLists(entry, STANDARD));
  const note = (doc: Doc): readonly PlacedDomains[] => headerLists(doc, STANDARD);

  it.each([
    ['嘉兴市/嘉兴市2020年责任清单.分工.yaml', '说明', note],
    ['某市26个试点领域任务分工.分工.yaml', '附件 1', table],
    ['标准汇总和区级任务分工.分工.yaml', '附件1', table],
  ] as const)('are all in %s, %s', (file, _, listsOf) => {
    const [doc] = analysed(join(FOLDER, file)).docs;
    const mentions = (doc === undefined ? [] : listsOf(doc)).flatMap(({ list }) => list.domains);
    const known = mentions.map((mention) => domainOf(mention, STANDARD)?.number);
    expect(mentions.length).toBe(26);
    expect(known.sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 26 }, (_none, index) => index + 1),
    );
  });
});
