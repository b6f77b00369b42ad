// Where a line begins with something that should be the dash of a list: a dash of the input method, or one without blank.
import type { Standard } from '../model/standard.ts';
import type { Block } from '../text/block.ts';
import { typeOfKey } from './known-keys.ts';
import { rawLines } from './raw-lines.ts';

/** Such a dash, with the blanks behind it; offsets count in the block's text. */
export interface SlippedDash {
  readonly start: number;
  readonly end: number;
  readonly dash: string;
}

const ANY = /[－—–―•●·*+]|-[^\s-]/u;
const LINE = /^ *(?:- +)*([－—–―•●·]+\s*|[*+]\s+|-(?=[^\s-]))([^\s:：#"'][^:：#]{0,40})[:：](?:\s|$)/u;
const LONGEST = 120;

/** The lines of a block that begin with such a dash and a known heading. */
export function slippedDashes(block: Block, standard: Standard): SlippedDash[] {
  const { text } = block;
  if (!ANY.test(text)) return [];
  return [...rawLines(block)].flatMap(([start, end]) => {
    const match = LINE.exec(text.slice(start, Math.min(end, start + LONGEST)));
    if (match === null || typeOfKey(standard, match[2] ?? '') === undefined) return [];
    const dash = match[1] ?? '';
    const from = start + match[0].indexOf(dash, match[0].search(/[^ ]/u));
    return [{ start: from, end: from + dash.length, dash: dash.trim() }];
  });
}

/** Whether a key begins with such a dash, so that the dash is the mistake and not the key. */
export function beginsWithDash(key: string): boolean {
  return /^[－—–―•●·*+-]/u.test(key);
}
