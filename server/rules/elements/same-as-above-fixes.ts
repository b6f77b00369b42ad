// How 同上 is mended: the value above written once more, or written once on the group that the entries lie in.
import type { Entry, EntryField, PlacedText, Value } from '../../model/document/document.ts';
import { isSameAsAbove } from '../../model/languages/same-as-above.ts';
import type { Edit, Fix } from '../rule.ts';
import { deletedLines, indentOf, insert, lineBreak, lineEnd, offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { inQuotes } from '../support/text-lines.ts';

/** A value in YAML on one line, as it may be written in an entry; undefined where it has no such form. */
export function writtenAgain(value: Value, entry: Entry): string | undefined {
  const source = sourceOf(value);
  const isPlain = source !== undefined && !/[\n]|^[|>&*]|^$/u.test(source);
  // In braces a comma or a bracket of a plain text would end it.
  const isAtHome = isPlain && (!isFlow(entry) || /^(?:["'[{]|[^,[\]{}]*$)/u.test(source));
  return isAtHome ? source : inOneLine(value);
}

/** Takes the cells of all entries of a group away and writes the value on the group, where they all say the same. */
export function movedToGroup(group: Entry, { element, heading }: EntryField): readonly Fix[] {
  const key = element?.id ?? heading.text;
  const own = (entry: Entry): readonly EntryField[] =>
    entry.fields.filter((field) => (field.element?.id ?? field.heading.text) === key);
  const last = group.fields.at(-1);
  const cells = group.entries.map(own);
  const [first] = cells[0] ?? [];
  if (last === undefined || first === undefined || isFlow(group)) return [];
  if (own(group).length > 0 || group.section !== undefined || !cells.every(isAlone)) return [];
  if (!cells.slice(1).every(([cell]) => cell !== undefined && pointsUp(cell)) || pointsUp(first)) return [];
  const text = writtenAgain(first.value, group);
  if (text === undefined || ![group, ...group.entries].every(isReadable)) return [];
  const { block, span } = last.place;
  const line = `${lineBreak(block.text)}${indentOf(last)}${first.heading.text}: ${text}`;
  const edits: readonly Edit[] = [
    insert(block, lineEnd(block.text, span.end), line),
    ...cells.flat().map(({ place }) => deletedLines(place)),
  ];
  const name = brief(first.heading.text);
  return [offeredFix(say(`把“${name}”写在上级条目上一次`, `Write “${name}” once, on the group`), edits)];
}

function isReadable({ block }: Entry): boolean {
  return block.problems.length === 0;
}

function pointsUp({ value }: EntryField): boolean {
  return value.shape === 'text' && isSameAsAbove(value.text.text);
}

/** One cell in the column, on lines of its own. */
function isAlone(cells: readonly EntryField[]): boolean {
  const [cell] = cells;
  if (cell === undefined || cells.length > 1) return false;
  const { block, span } = cell.place;
  const before = block.text.slice(block.text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const behind = block.text.slice(span.end, lineEnd(block.text, span.end));
  return before.trim() === '' && behind.trim() === '';
}

function isFlow({ place: { block, span } }: Entry): boolean {
  return block.text[span.start] === '{';
}

function sourceOf(value: Value): string | undefined {
  if (value.shape === 'empty' || value.shape === 'other') return undefined;
  const { block, span } = value.shape === 'text' ? value.text.place : value.place;
  return block.text.slice(span.start, span.end);
}

function inOneLine(value: Value): string | undefined {
  switch (value.shape) {
    case 'text':
      return scalar(value.text);
    case 'list':
      return `[${value.items.map(scalar).join(', ')}]`;
    case 'labelled':
      return `{${value.items.map(({ label, text }) => `${scalar(label)}: ${scalar(text)}`).join(', ')}}`;
    default:
      return undefined;
  }
}

/** A text that YAML takes to the letter, in brackets as well. */
function scalar({ text }: PlacedText): string {
  if (/\p{C}/u.test(text)) return JSON.stringify(text);
  return /^[\p{Script=Han}\p{L}][\p{L}\p{N}/（）、，。《》〔〕“”]*$/u.test(text) ? text : inQuotes(text);
}
