// Where a line begins with something that should be the dash of a list: a dash of the input method, or one without blank.

import { ENTRIES_KEY } from '../../model/document/read.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import { typeOfKey } from './known-keys.ts';
import { holdsList } from './name-columns.ts';
import { columnOf, type PlainLine, plainLines } from './plain-lines.ts';

/** Such a dash, with the blanks behind it; offsets count in the block's text. */
export interface SlippedDash {
  readonly start: number;
  readonly end: number;
  readonly dash: string;
}

/** Signs of which one may stand for a dash. */
export const DASHES = /[－—–―•●·*+]/u;
const DASH = /^([－—–―•●·]+[\s\u3000\u00a0]*|[*+][ \t]+|-(?=[^\s-]))(?=\S)/u;
const BEFORE_KEY = /^([^\s:：#"'][^:：#]{0,40})[:：](\s|$)?/u;
const LONGEST = 120;

/** Whether a dash stands in front of something else than a blank: of every block, so that only dashes are looked at. */
export function hasBareDash(text: string): boolean {
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const next = text.charAt(at + 1);
    if (next !== ' ' && next !== '-' && /\S/u.test(next)) return true;
  }
  return false;
}

/** The runs of lines of a block that begin so: one with a known heading by itself, items below each other together. */
export function slippedDashes(block: Block, standard: Standard): SlippedDash[][] {
  const { text } = block;
  const runs: SlippedDash[][] = [];
  const lines = plainLines(block);
  let above: { readonly line: PlainLine; readonly run: SlippedDash[] } | undefined;
  lines.forEach((line, index) => {
    const found = dashAt(text, line);
    const outside = isOutside(line, lines[index - 1], lines[0]);
    const keyed = found !== undefined && beforeKey(text, found, outside, standard);
    const goesOn = found !== undefined && !keyed && above !== undefined && sameColumn(above.line, line);
    if (found !== undefined && goesOn) above?.run.push(found);
    else if (found !== undefined && (keyed || isItem(line, lines[index - 1], standard))) {
      const run = [found];
      runs.push(run);
      above = keyed ? undefined : { line, run };
      return;
    }
    if (!goesOn) above = undefined;
  });
  return runs;
}

/** Whether a key begins with such a dash, so that the dash is the mistake and not the key. */
export function beginsWithDash(key: string): boolean {
  return /^[－—–―•●·*+-]/u.test(key);
}

function dashAt(text: string, { head, end }: PlainLine): SlippedDash | undefined {
  const dash = DASH.exec(text.slice(head, Math.min(end, head + LONGEST)))?.[1];
  return dash === undefined ? undefined : { start: head, end: head + dash.length, dash: dash.trim() };
}

/** Whether no text that goes on over lines reaches there: before all keys, or right below 条目. */
function isOutside(line: PlainLine, last: PlainLine | undefined, top: PlainLine | undefined): boolean {
  if (last === undefined || top === undefined) return true;
  return line.first - line.start < columnOf(top) || (last.key === ENTRIES_KEY && last.value >= last.valueEnd);
}

/** @param outside whether no text can reach there, so that the colon may be a slip as well */
function beforeKey(text: string, { end }: SlippedDash, outside: boolean, standard: Standard): boolean {
  const [, key, blank] = BEFORE_KEY.exec(text.slice(end, end + LONGEST)) ?? [];
  return (
    key !== undefined && (outside || blank !== undefined) && typeOfKey(standard, key.trimEnd()) !== undefined
  );
}

/** Right below a key that holds a list, or at the column of an item above it. */
function isItem(line: PlainLine, last: PlainLine | undefined, standard: Standard): boolean {
  if (last === undefined || line.head > line.first) return false;
  if (last.key === undefined) return last.head > last.first && sameColumn(last, line);
  const below = last.value >= last.valueEnd && line.first - line.start >= columnOf(last);
  return below && holdsList(typeOfKey(standard, last.key));
}

function sameColumn(one: PlainLine, other: PlainLine): boolean {
  return one.first - one.start === other.first - other.start;
}
