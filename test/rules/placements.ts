// Places to plant a mistake in: each takes a document as text and says what to insert where, and nothing else is
// changed. So where a mark of the document comes to lie is plain arithmetic, and needs no analysis.
import type { Span } from '../../server/text/span.ts';

/** A text with other text put into it, at offsets of the text as it was; in the order of the offsets. */
export interface Planted {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

/** What a placement inserts, at an offset of the text as it was. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * A placement: what to insert into a document; nothing where the document has no place of that kind.
 * @param twin the right twin of the document, some of whose entries it may borrow
 */
export type Placement = (text: string, twin: string) => readonly Insertion[];

/** All placements by their names. */
export const PLACEMENTS = {
  'as it is': () => [{ at: 0, text: '' }],
  'second document': () => [{ at: 0, text: OTHER_PLACE }],
  'nested group': (text: string) => tablesOf(text).flatMap(nested),
  'inherited value': (text: string) =>
    tablesOf(text).flatMap(({ lines }) => leaves(lines).flatMap(withChild)),
  'before right entries': (text: string, twin: string) =>
    tablesOf(text).flatMap((table) => before(table, twin)),
} satisfies Readonly<Record<string, Placement>>;

/** The name of a placement. */
export type PlacementName = keyof typeof PLACEMENTS;

/** The text with the insertions made; undefined where there are none. */
export function planted(text: string, insertions: readonly Insertion[]): Planted | undefined {
  if (insertions.length === 0) return undefined;
  const ends = [...insertions.slice(1).map(({ at }) => at), text.length];
  const parts = insertions.map(({ at, text: put }, index) => put + text.slice(at, ends[index]));
  return { text: text.slice(0, insertions[0]?.at) + parts.join(''), insertions };
}

/**
 * Where a span of the text lies once the insertions are made. What is put in at its start stands before it, except
 * where it starts with the indentation of a line, which grows.
 */
export function moved(text: string, { start, end }: Span, insertions: readonly Insertion[]): Span {
  const indentation =
    start < end && /[ \t\u3000\u00a0]/u.test(text.charAt(start)) && text[start - 1] === '\n';
  const begin = start + lengthUpTo(insertions, indentation ? start - 1 : start);
  return { start: begin, end: start === end ? begin : end + lengthUpTo(insertions, end - 1) };
}

function lengthUpTo(insertions: readonly Insertion[], offset: number): number {
  return insertions.reduce((sum, { at, text }) => (at <= offset ? sum + text.length : sum), 0);
}

/** A clean table of a place without any unit of its own. */
const OTHER_PLACE = `类型: 任务分工
标题: 邻县任务分工表
条目:
  - 工作任务: 公布办事指南
    责任单位: 各乡镇
---
`;

/** Rows that are right in every table of their kind. */
const PLAIN_ROWS: Readonly<Record<string, readonly string[]>> = {
  任务分工: ['清理', '整理', '归并'].flatMap((verb) => [
    `  - 工作任务: ${verb}公开专栏`,
    '    责任单位: 各乡镇',
  ]),
  标准目录: ['编制', '发布'].flatMap((verb) => [
    `  - 一级事项: ${verb}专栏`,
    '    公开内容（要素）: 名称、时间',
    '    公开依据: 《中华人民共和国政府信息公开条例》',
    '    公开时限: 及时公开',
    '    公开主体: 各乡镇',
    '    公开渠道和载体: 政府网站',
    '    公开对象: 全社会',
    '    公开方式: 主动',
  ]),
  领域分工: ['医疗卫生领域', '城市综合执法领域'].flatMap((domain) => [
    `  - 试点领域: ${domain}`,
    '    责任单位: 各乡镇',
  ]),
  标准汇总: ['医疗卫生领域', '城市综合执法领域'].map((domain) => `  - 领域: ${domain}`),
  单位名录: ['市档案馆', '市地震局', '市供销社'].map((name) => `  - 名称: ${name}`),
};

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where its text begins; a tab counts as eight columns, a full-width blank as two. */
  readonly column: number;
  /** The column behind the dash that it begins with. */
  readonly keys: number;
}

/** The entries of one YAML document, from the line behind a bare 条目 at the margin to the last that belongs here. */
interface Table {
  /** What stands before its entries. */
  readonly head: string;
  readonly kind: string;
  readonly lines: readonly Line[];
  readonly end: number;
}

const ENTRIES = /^条目: *$/u;

function tablesOf(text: string): Table[] {
  return documentsOf(text).flatMap((lines): Table[] => {
    const key = lines.findIndex((line) => ENTRIES.test(line.text));
    const last = lines.findLastIndex((line) => line.column > 0 || line.keys > 0);
    const [first, end] = [lines[key + 1], lines[last]];
    if (key < 0 || last <= key || first === undefined || end === undefined || first.keys === 0) return [];
    const kind = lines
      .map((line) => /^类型: *(\S+)/u.exec(line.text)?.[1])
      .find((name) => name !== undefined);
    const head = lines
      .slice(0, key)
      .map((line) => line.text)
      .join('\n');
    const behind = end.start + end.text.length + 1;
    return [{ head, kind: kind ?? '', lines: lines.slice(key + 1, last + 1), end: behind }];
  });
}

function documentsOf(text: string): Line[][] {
  const documents: Line[][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line === '---') documents.push([]);
    else documents.at(-1)?.push(readLine(line, start));
    start += line.length + 1;
  }
  return documents;
}

function readLine(text: string, start: number): Line {
  const [, blanks = '', dash = ''] = /^([ \t\u3000\u00a0]*)((?:- +)?)/u.exec(text) ?? [];
  const column = [...blanks].reduce(
    (sum, blank) => sum + (blank === '\t' ? 8 : blank === '\u3000' ? 2 : 1),
    0,
  );
  return { start, text, column, keys: dash === '' ? 0 : column + dash.length };
}

/** All entries move below a group with a value for all of them, which lies in a section. */
function nested({ lines }: Table): Insertion[] {
  const [first] = lines;
  if (first === undefined) return [];
  const head = '  - 章节: 一、总体要求\n    条目:\n      - 备注: 见附件\n        条目:\n';
  const inner = lines.filter(({ text, column, keys }) => text !== '' && (column > 0 || keys > 0));
  return inner.map(({ start }, index) => ({ at: start, text: `${index === 0 ? head : ''}        ` }));
}

/** The entries without entries of their own that are written over lines. */
function leaves(lines: readonly Line[]): { keys: number; end: number }[] {
  const lists: number[] = [lines[0]?.column ?? 0];
  return lines.flatMap((line, index) => {
    if (line.keys === 0) {
      const opens = /^\s*条目: *$/u.test(line.text) ? lines[index + 1] : undefined;
      if (opens !== undefined && opens.keys > 0) lists.push(opens.column);
      return [];
    }
    if (!lists.includes(line.column) || !/^\s*- +[^\s{[]+: /u.test(line.text)) return [];
    const rest = lines.slice(index + 1);
    const next = rest.findIndex(({ text, column }) => text !== '' && column <= line.column);
    const own = next < 0 ? rest : rest.slice(0, next);
    if (own.some(({ text }) => /^\s*条目/u.test(text))) return [];
    const last = own.at(-1) ?? line;
    return [{ keys: line.keys, end: last.start + last.text.length + 1 }];
  });
}

/** An entry becomes a group whose values hold for the one below it. */
function withChild({ keys, end }: { keys: number; end: number }): Insertion[] {
  const margin = ' '.repeat(keys);
  return [{ at: end, text: `${margin}条目:\n${margin}  - 备注: 见附件\n` }];
}

/** Right entries stand behind those of a table: the twin's, where they are right under this header, and plain ones. */
function before({ head, kind, lines, end }: Table, twin: string): Insertion[] {
  const other = ONE_ROW_EACH.has(kind) ? undefined : tablesOf(twin).find((table) => table.head === head);
  const rows = [...(other?.lines.map(({ text }) => text) ?? []), ...(PLAIN_ROWS[kind] ?? [])];
  const [from, to] = [other?.lines[0]?.column ?? 2, lines[0]?.column ?? 2];
  if (rows.length === 0) return [];
  return [{ at: end, text: rows.map((row) => `${' '.repeat(Math.max(0, to - from))}${row}\n`).join('') }];
}

/** In these tables a domain stands once, so the twin of a row cannot stand beside it. */
const ONE_ROW_EACH: ReadonlySet<string> = new Set(['领域分工', '标准汇总']);
