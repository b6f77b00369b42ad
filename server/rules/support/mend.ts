// How rules mend: replacements, inserted keys and deleted lines, as edits with a title.
import type { Entry, Field } from '../../model/document/document.ts';
import type { Block, Place } from '../../text/block.ts';
import type { Edit, Fix, Hit, Message } from '../rule.ts';
import { brief, say } from './say.ts';

/** The ways to mend what was found, made now. */
export function fixesOf({ fixes }: { readonly fixes?: Hit['fixes'] | undefined }): readonly Fix[] {
  return fixes?.() ?? [];
}

/** A fix that never changes the meaning; it may run on save. */
export function safeFix(title: Message, edits: Edit | readonly Edit[]): Fix {
  return { title, safe: true, edits: [edits].flat() };
}

/** A fix that the author has to choose. */
export function offeredFix(title: Message, edits: Edit | readonly Edit[]): Fix {
  return { title, safe: false, edits: [edits].flat() };
}

/** A fix after which other rules may go on to ask, at the place where it writes. */
export function leaving(fix: Fix, rules: readonly string[]): Fix {
  return { ...fix, leaves: [...(fix.leaves ?? []), ...rules] };
}

/** Replaces what stands at a place; the title names the new text. */
export function changedTo(place: Place, text: string): Fix {
  return offeredFix(say(`改为“${brief(text)}”`, `Change to “${brief(text)}”`), { place, text });
}

/** Inserts a text before an offset of a block. */
export function insert(block: Block, offset: number, text: string): Edit {
  return { place: { block, span: { start: offset, end: offset } }, text };
}

/** Deletes the whole lines that a place lies on, line break included. */
export function deletedLines({ block, span }: Place): Edit {
  const { text } = block;
  const start = lineStart(text, span.start);
  const next = text.indexOf('\n', Math.max(span.end - 1, span.start));
  return { place: { block, span: { start, end: next < 0 ? text.length : next + 1 } }, text: '' };
}

/** Inserts headings without text behind the last field of an entry; undefined where the entry has an odd shape. */
export function addedHeadings(entry: Entry, headings: readonly string[]): Edit | undefined {
  const last = entry.fields.at(-1);
  if (last === undefined) return headingsOfEmpty(entry, headings);
  if (isFlow(entry)) {
    const { block, span } = entry.place;
    return insert(block, span.start + 1, headings.map((heading) => `${heading}: , `).join(''));
  }
  const { block, span } = last.place;
  // Behind `? key` on a line of its own nothing can be told of the columns.
  if (/\?\s/u.test(block.text.slice(lineStart(block.text, span.start), span.start))) return undefined;
  const before = lineBreak(block.text) + indentOf(last);
  return insert(
    block,
    lineEnd(block.text, span.end),
    headings.map((heading) => `${before}${heading}:`).join(''),
  );
}

/** Offset at which the line begins that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset at which the line ends that an offset lies in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The line break that a text uses. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Blanks up to the column of a field's heading. */
export function indentOf({ place: { block, span } }: Field): string {
  return ' '.repeat(span.start - lineStart(block.text, span.start));
}

function isFlow({ place: { block, span } }: Entry): boolean {
  return block.text[span.start] === '{';
}

/** An entry of which only the dash is written. */
function headingsOfEmpty({ place: { block, span } }: Entry, headings: readonly string[]): Edit | undefined {
  const rest = block.text.slice(span.end, lineEnd(block.text, span.end));
  if (block.text[span.start] !== '-' || !/^\s*(?:#|$)/u.test(rest)) return undefined;
  const column = span.end + 1 - lineStart(block.text, span.start);
  const joint = `:${lineBreak(block.text)}${' '.repeat(column)}`;
  return insert(block, span.end, ` ${headings.join(joint)}:`);
}
