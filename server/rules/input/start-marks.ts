// Where a value begins with a character that YAML keeps for itself, and means none of what YAML reads there.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { holdsNames } from '../support/name-columns.ts';
import { columnOf, hasValue, type PlainLine, plainLines } from '../support/plain-lines.ts';

/** Such a value; offsets count in the block's text. */
export interface StartMark {
  readonly mark: string;
  /** The mark with the word behind it, up to a blank. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands among names or dates, where the mark can only be too much. */
  readonly inNames: boolean;
}

/** A mark before its column is known. */
type Bare = Omit<StartMark, 'inNames'>;

/** Where a value can begin, but for the head of a text over several lines that can be read. */
const AT_START = /[\s[{,](?:[@`%*&!]|[|>](?![-+0-9]{0,2}[ \t]*\r?(?:\n|$)))/u;
/** The anchor of a list or of labels in brackets: no text is lost by it. */
const ANCHORED = /^&\S+[ \t]+(?=[[{])/u;
/** No name is longer. */
const LONGEST_ITEM = 400;

/** The values that begin with such a character: behind a key, behind a dash, or in brackets. */
export function startMarks(block: Block, standard: Standard): StartMark[] {
  if (block.problems.length === 0 && !AT_START.test(block.text)) return [];
  const lines = plainLines(block);
  const marks: StartMark[] = [];
  let inNames = false;
  for (const [index, line] of lines.entries()) {
    if (line.key !== undefined) inNames = holdsNames(typeOfKey(standard, line.key));
    for (const mark of marksOf(block.text, line, lines[index + 1])) marks.push({ ...mark, inNames });
  }
  const references = new Set(marks.filter(({ mark }) => mark === '*').map(({ word }) => word.slice(1)));
  return marks.filter((mark) => !isMeant(mark, block, references));
}

function marksOf(text: string, line: PlainLine, next: PlainLine | undefined): Bare[] {
  if (!hasValue(line)) return [];
  const value = text.slice(line.value, line.valueEnd);
  if (/^[[{]/u.test(value)) return inFlow(value, line.value);
  if (!/^[@`%*&!|>]/u.test(value)) return [];
  const name = ANCHORED.exec(value)?.[0].length;
  if (name !== undefined) return inFlow(value.slice(name), line.value + name);
  const goesOn = next !== undefined && next.key === undefined && next.first - next.start > columnOf(line);
  const end = goesOn && next.head === next.first ? next.valueEnd : line.valueEnd;
  return [markAt(value, line.value, end)];
}

/** The items of a list or of labels in brackets, outside of quotes. */
function inFlow(value: string, offset: number): Bare[] {
  const marks: Bare[] = [];
  let quote = '';
  let opens = false;
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (opens && /["']/u.test(char)) quote = char;
    else if (opens && /[@`%*&!]/u.test(char)) {
      const item = /^[^,[\]{}]*/u.exec(value.slice(at, at + LONGEST_ITEM))?.[0].trimEnd() ?? '';
      marks.push(markAt(item, offset + at, offset + at + item.length));
    }
    const parts: boolean = /[ \t]/u.test(char) && (opens || value[at - 1] === ':');
    opens = quote === '' && (parts || /[[{,]/u.test(char));
  }
  return marks;
}

function markAt(value: string, start: number, end: number): Bare {
  return { mark: value.charAt(0), word: /^\S*/u.exec(value)?.[0] ?? '', start, end };
}

/** An anchor that is used, an alias that has its anchor, a standard tag, the head of a text over several lines. */
function isMeant(
  { mark, word, start, end }: StartMark,
  block: Block,
  references: ReadonlySet<string>,
): boolean {
  const whole = end - start === word.length;
  switch (mark) {
    case '&':
      return references.has(word.slice(1));
    case '*':
      return whole && block.anchors.includes(word.slice(1));
    case '!':
      return word === '!' || word.startsWith('!!') || word.startsWith('!<');
    case '|':
    case '>':
      return whole && /^.[-+0-9]{0,2}$/u.test(word);
    default:
      return false;
  }
}
