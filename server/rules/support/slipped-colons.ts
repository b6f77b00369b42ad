// Where a key is followed by a colon that YAML does not take for one: full width, or without its space.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import { typeOfKey } from './known-keys.ts';
import { mapsIn } from './nodes.ts';
import { keyLines, type RawKeyLine, rawLines } from './raw-lines.ts';

/** A key with the offset of the character that should be its colon. */
export interface SlippedColon {
  readonly key: string;
  readonly start: number;
  readonly colon: number;
  readonly lineEnd: number;
}

/** No heading is longer, and none of the user's own is longer than that of a narrow column. */
const LONGEST_KEY = 40;
const LONGEST_OWN_KEY = 12;

const KEY = /^[\p{L}\p{N}（）()“”■□●〇、/·\s-]+$/u;
const WITH_HAN = /\p{Script=Han}/u;

/** The keys of a block that are followed by a full-width colon. */
export function fullWidthColons(block: Block, standard: Standard): SlippedColon[] {
  return block.text.includes('：') ? slippedColons(block, standard, '：', () => true) : [];
}

/** The keys of a block that are followed by an ASCII colon and no blank. */
export function bareColons(block: Block, standard: Standard): SlippedColon[] {
  if (!hasBareColon(block.text)) return [];
  return slippedColons(block, standard, ':', (at, lineEnd) => {
    return at < lineEnd && !BLANK.test(block.text.charAt(at));
  });
}

const BLANK = /\s/u;

/** Whether a colon stands in front of something else than a blank: of every block, so that only colons are looked at. */
function hasBareColon(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const next = text.charAt(at + 1);
    if (next !== ' ' && next !== '\n' && next !== '' && !BLANK.test(next)) return true;
  }
  return false;
}

/**
 * The keys of a block whose first colon, of either width, is `colon` and is followed by what `follows` accepts.
 * @param follows is given the offset behind the colon
 */
function slippedColons(block: Block, standard: Standard, colon: string, follows: Follows): SlippedColon[] {
  const inBraces = block.text.includes('{') ? slippedInBraces(block, colon, follows) : [];
  return [...slippedOnLines(block, standard, colon, follows), ...inBraces];
}

type Follows = (offset: number, lineEnd: number) => boolean;

function slippedOnLines(block: Block, standard: Standard, colon: string, follows: Follows): SlippedColon[] {
  const lines = [...keyLines(block), ...linesOfFormerNames(block)];
  const withKeys = lines[0] !== undefined && hasKey(block.text, lines[0]);
  return lines.flatMap((line) => {
    const at = firstColon(block.text, line);
    if (at < 0 || block.text[at] !== colon || !follows(at + 1, line.end)) return [];
    const key = block.text.slice(line.start, at).trimEnd();
    const own =
      withKeys && !line.first && key.length <= LONGEST_OWN_KEY && WITH_HAN.test(key) && KEY.test(key);
    if (!own && typeOfKey(standard, key) === undefined) return [];
    return [{ key, start: line.start, colon: at, lineEnd: line.end }];
  });
}

/** What stands below 曾用名, where each name with its last day is a map of its own. */
function linesOfFormerNames(block: Block): RawKeyLine[] {
  if (!block.text.includes(FORMER_NAMES)) return [];
  const found: RawKeyLine[] = [];
  let outer = Number.POSITIVE_INFINITY;
  for (const [start, end] of rawLines(block)) {
    const line = block.text.slice(start, Math.min(end, start + LONGEST_KEY));
    const key = line.search(/[^ ]/u);
    if (key < 0) continue;
    const inner = /^(?:- +)?(?=(?:名称|单位|至)[:：])/u.exec(line.slice(key))?.[0].length;
    if (key > outer && inner !== undefined) found.push({ start: start + key + inner, end, first: false });
    else if (key <= outer) {
      outer = /^(?:- +)?曾用名[:：] *$/u.test(line.slice(key)) ? key : Number.POSITIVE_INFINITY;
    }
  }
  return found;
}

const FORMER_NAMES = '曾用名';

/** `{26个试点领域：长期}`: a label that is all there is of its pair. */
function slippedInBraces({ root }: Block, colon: string, follows: Follows): SlippedColon[] {
  const alone = mapsIn(root)
    .filter(({ flow }) => flow)
    .flatMap(({ pairs }) => pairs.flatMap(({ key, value }) => (value === undefined ? [key] : [])));
  return alone.flatMap(({ value, verbatim, span }) => {
    const at = value.search(/[:：]/u);
    if (at < 0 || value[at] !== colon || verbatim === undefined) return [];
    const key = value.slice(0, at).trimEnd();
    const found = { key, start: span.start, colon: verbatim + at, lineEnd: span.end };
    return WITH_HAN.test(key) && follows(found.colon + 1, span.end) ? [found] : [];
  });
}

/** Whether an entry is no map only because of such a colon: then the colon is the mistake, not the shape. */
export function isSlipped(block: Block, standard: Standard): boolean {
  return fullWidthColons(block, standard).length + bareColons(block, standard).length > 0;
}

function firstColon(text: string, { start, end }: RawKeyLine): number {
  const last = Math.min(end, start + LONGEST_KEY);
  for (let at = start; at < last; at++) if (text[at] === ':' || text[at] === '：') return at;
  return -1;
}

function hasKey(text: string, line: RawKeyLine): boolean {
  const at = firstColon(text, line);
  return at >= 0 && text[at] === ':' && (at + 1 >= line.end || text[at + 1] === ' ');
}
