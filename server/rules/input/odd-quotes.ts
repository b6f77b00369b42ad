// Where the quotes of the input method stand around a whole value, an item of a list in brackets, or a key.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { holdsNames } from '../support/name-columns.ts';
import { hasValue, type PlainLine, plainLines } from '../support/plain-lines.ts';

/** Texts of one line in quotes of one sort; offsets count in the block's text, quotes included. */
export interface OddQuotes {
  /** One quote of each width, or both full width where nobody quotes. */
  readonly sort: 'mixed' | 'needless';
  readonly texts: readonly [Span, ...Span[]];
}

/** Quotes in the middle of a text are right: those meant here stand at both ends of a value, of a key or of an item. */
const OPENS = /(?:^|[[,，、\s])["'“”‘’]/u;
const CLOSES = /["'“”‘’](?=[[\],，、\s:]|$)/u;
const QUOTES = /["'“”‘’]/u;
const MIXED = /^(?:"[^"“”]*[“”]|[“”][^"“”]*"|'[^'‘’]*[‘’]|[‘’][^'‘’]*')$/u;
const FULL = /^[“”‘’][^"'“”‘’]+[“”‘’]$/u;
/** An item of a list in brackets; a comma may lie within ASCII quotes that are no pair, but not in a name. */
const ITEM = /[^[\],，、\s][^[\],，、]*/gu;

/** The odd quotes of a block, those of one line together. */
export function oddQuotes(block: Block, standard: Standard): OddQuotes[] {
  const { text } = block;
  if (!OPENS.test(text) || !CLOSES.test(text)) return [];
  const found: OddQuotes[] = [];
  let above: PlainLine | undefined;
  for (const line of plainLines(block)) {
    if (line.key !== undefined) above = line;
    if (QUOTES.test(text.slice(line.start, line.end)))
      found.push(...onLine(text, line, above?.key ?? '', standard));
  }
  return found;
}

/** @param name the key that the text of the line belongs to */
function onLine(text: string, line: PlainLine, name: string, standard: Standard): OddQuotes[] {
  const { key, head } = line;
  const quoted = key !== undefined && FULL.test(key) && typeOfKey(standard, bare(key)) !== undefined;
  const keys: OddQuotes[] = quoted
    ? [{ sort: 'needless', texts: [{ start: head, end: head + key.length }] }]
    : [];
  const texts = hasValue(line) ? textsOf(text.slice(line.value, line.valueEnd), line.value) : [];
  const isMixed = ({ start, end }: Span): boolean => MIXED.test(text.slice(start, end));
  const isNeedless = ({ start, end }: Span): boolean => FULL.test(text.slice(start, end));
  const [mixed, ...moreMixed] = texts.filter(isMixed);
  if (mixed !== undefined) return [...keys, { sort: 'mixed', texts: [mixed, ...moreMixed] }];
  const [needless, ...moreNeedless] = texts.filter(isNeedless);
  if (needless === undefined || !holdsNames(typeOfKey(standard, bare(name)))) return keys;
  return [...keys, { sort: 'needless', texts: [needless, ...moreNeedless] }];
}

function bare(key: string): string {
  return FULL.test(key) ? key.slice(1, -1) : key;
}

/** The value itself, or the items of a list in brackets. */
function textsOf(value: string, offset: number): Span[] {
  if (!QUOTES.test(value)) return [];
  if (!value.startsWith('[')) return [{ start: offset, end: offset + value.length }];
  return [...value.matchAll(ITEM)].map(({ 0: item, index }) => {
    return { start: offset + index, end: offset + index + item.trimEnd().length };
  });
}
