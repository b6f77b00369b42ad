// Where U+3000 or U+00A0 stands in the frame of a line: in its indentation, behind a dash, behind a colon.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { type PlainLine, plainLines } from '../support/plain-lines.ts';
import { rightColumn } from './right-columns.ts';

/** Such a stretch of blanks, and what to write instead; offsets count in the block's text. */
export interface OddBlank extends Span {
  readonly text: string;
}

/** A full-width blank or one that breaks no line. */
export const ODD_BLANK = /[\u3000\u00a0]/u;
const ODD_BLANKS = /[\u3000\u00a0]/gu;

/** Indentation, dashes, a key, its colon, and the blanks behind it. */
const LINE =
  /^([ \u3000\u00a0]*)((?:-[ \u3000\u00a0]+)*)(?:([^\s:：#"'-][^:：#]{0,40})([:：])([ \u3000\u00a0]*))?/u;
const LONGEST = 160;
const LONGEST_OWN_KEY = 12;
const HAN = /\p{Script=Han}/u;

/** The odd blanks in the frames of all lines of a block, at most one stretch of each line. */
export function oddBlanks(block: Block, standard: Standard): OddBlank[] {
  const lines = plainLines(block);
  return lines.flatMap((line, index) => {
    const text = block.text.slice(line.start, Math.min(line.end, line.start + LONGEST));
    return ODD_BLANK.test(text) ? inLine(lines, index, text, standard) : [];
  });
}

function inLine(lines: readonly PlainLine[], index: number, text: string, standard: Standard): OddBlank[] {
  const line = lines[index];
  if (line === undefined) return [];
  const [all = '', blanks = '', dash = '', key, colon = '', behind = ''] = LINE.exec(text) ?? [];
  const rest = text.slice(blanks.length + dash.length);
  const keyed = key !== undefined && isKey(key.trimEnd(), colon, standard);
  const start = line.start + blanks.length;
  if (ODD_BLANK.test(blanks)) {
    if (rest.trim() === '') return [{ start: line.start, end: line.end, text: '' }];
    if (!keyed && dash === '' && !rest.startsWith('#')) return [];
    const column = rightColumn(lines, { index, dash: dash.length, width: width(blanks), most: 2 });
    return [{ start: line.start, end: start, text: ' '.repeat(column) }];
  }
  if (ODD_BLANK.test(dash) && rest !== '') {
    return [{ start, end: start + dash.length, text: dash.replace(ODD_BLANKS, ' ') }];
  }
  if (!keyed || !ODD_BLANK.test(behind)) return [];
  const end = line.start + all.length;
  return [{ start: end - behind.length, end, text: end === line.end ? '' : ' ' }];
}

/** A known key, or in front of an ASCII colon one of the user's own. */
function isKey(key: string, colon: string, standard: Standard): boolean {
  if (typeOfKey(standard, key) !== undefined) return true;
  return colon === ':' && key.length <= LONGEST_OWN_KEY && HAN.test(key);
}

/** A full-width blank takes the place of two. */
function width(blanks: string): number {
  return blanks.replaceAll('\u3000', '  ').length;
}
