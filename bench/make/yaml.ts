// A made document as YAML, in the block style that people write: comments, sections, blank lines, lists both ways.
import { AREAS } from './catalog-words.ts';
import { Lines } from './lines.ts';
import { type Random, random } from './random.ts';
import {
  type Entry,
  LIST_KEY,
  type Made,
  type Site,
  TIME_KEY,
  UNIT_KEY,
  type Value,
  type Written,
} from './shape.ts';
import { COMMENTS } from './task-words.ts';
import { EDITED_UNIT } from './units.ts';

/** Where in the time of the middle entry a stray character makes it unreadable: 2023|年 in a table, 工|作日 in a catalog. */
export const TIME_SPOT = { tasks: 3, catalog: 16 } as const;

/** Entries between two headings of sections, which are comments. */
const SECTION = 50;

/** Writes a document as YAML. */
export function asYaml(made: Made): Written {
  const out = new Lines();
  const choose = random(made.seed * 104729 + made.entries.length);
  for (const line of headLines(made)) out.add(line);
  const starts = made.entries.map((entry, index) => {
    between(out, choose, index);
    const start = out.next;
    for (const line of entryLines(entry, index === made.middle ? undefined : choose)) out.add(line);
    return start;
  });
  const site = siteOf(made, starts[made.middle] ?? 0);
  return { text: out.text(), lines: out.next, site };
}

/** The lines above the entries. */
export function headLines({ head }: Pick<Made, 'head'>): string[] {
  return [
    `# ${head['标题']}`,
    '# 填报说明：每个事项为一条；单位名称以机构名录为准。',
    ...Object.entries(head).map(([key, value]) => `${key}: ${scalar(value)}`),
    `${LIST_KEY}:`,
  ];
}

/** Blank lines and comments before an entry. */
function between(out: Lines, choose: Random, index: number): void {
  if (index > 0 && choose.chance(0.08)) out.add('');
  if (index % SECTION === 0)
    out.add(`  # ${'一二三四五六七八九十'.charAt((index / SECTION) % 10)}、${choose.pick(AREAS)}`);
  else if (choose.chance(0.03)) out.add(`  # ${choose.pick(COMMENTS)}`);
}

/**
 * The lines of an entry of the list.
 * @param choose varies the style; the entry that is edited is of one style
 */
export function entryLines(entry: Entry, choose?: Random): string[] {
  return Object.entries(entry).flatMap(([key, value], index) => {
    const lead = index === 0 ? '  - ' : '    ';
    const remark = choose?.chance(0.01) ? ` # ${choose.pick(COMMENTS)}` : '';
    return linesOf(`${lead}${key}:`, value, remark, choose?.chance(0.3) === true);
  });
}

function linesOf(head: string, value: Value, remark: string, tight: boolean): string[] {
  if (typeof value === 'number') return [`${head} ${value}${remark}`];
  if (typeof value === 'string') return [`${head} ${scalar(value)}${remark}`];
  if ('prose' in value)
    return [`${head} ${tight ? '|' : '>-'}`, ...value.prose.map((line) => `      ${line}`)];
  // Short closed vocabularies are often written on one line.
  const short = tight && value.length < 4 && value.every((item) => item.length < 6);
  if (short) return [`${head} [${value.join(', ')}]${remark}`];
  return [head, ...value.map((item, index) => `      - ${scalar(item)}${index === 0 ? remark : ''}`)];
}

/** What would not be plain text in YAML is quoted. */
function scalar(text: string): string {
  return /^[\d.]+$|[:#] |^[-?:,[\]{}#&*!|>'"%@`]/.test(text) ? JSON.stringify(text) : text;
}

/** The places of an entry that begins on a line, every value on one line but the lists. */
function siteOf({ kind, entries, middle }: Made, start: number): Site {
  const keys = Object.entries(entries[middle] ?? {});
  const line = (wanted: string): number => {
    const before = keys.slice(
      0,
      keys.findIndex(([key]) => key === wanted),
    );
    return before.reduce((sum, [, value]) => sum + 1 + (Array.isArray(value) ? value.length : 0), start);
  };
  const [unitKey, timeKey] = [UNIT_KEY[kind], TIME_KEY[kind]];
  const units = entries[middle]?.[unitKey];
  const [head, count, last] = [
    line(unitKey),
    Array.isArray(units) ? units.length : 0,
    String(Array.isArray(units) ? units.at(-1) : ''),
  ];
  const end = { line: head + count, character: 8 + last.length };
  const time = { line: line(timeKey), character: 4 + timeKey.length + 2 };
  return {
    key: { at: { ...time, character: time.character + TIME_SPOT[kind] }, text: '误' },
    line: { at: end, text: `\n      - ${EDITED_UNIT}` },
    stray: { at: { line: start, character: 0 }, text: '备注: 说明\n' },
    quote: { at: time, text: '"' },
    element: { at: end, text: '\n      - ' },
    ask: { line: end.line + 1, character: 8 },
    hover: { line: head, character: 5 },
  };
}
