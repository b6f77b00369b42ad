// Flow lists and maps on one line, of plain or simply quoted texts: `[a, b]`, `{a: b}`.
import { beginsPlain, exact, pastSpaces, quotedEnd, textNode } from './plain-words.ts';
import { type ListItem, ListNode, MapNode, Pair, TextNode, ValueItem } from './tree.ts';

/**
 * Reads the flow list or map that begins at `from`, on a line that ends at `end`.
 * @returns undefined where it is not closed on the line or holds anything but texts
 */
export function readFlow(text: string, from: number, end: number): ListNode | MapNode | undefined {
  return text.charAt(from) === '[' ? readList(text, from, end) : readMap(text, from, end);
}

function readList(text: string, from: number, end: number): ListNode | undefined {
  const items: ListItem[] = [];
  let at = pastSpaces(text, from + 1, end);
  // A comma may stand behind the last one as well.
  while (text.charAt(at) !== ']') {
    const value = readElement(text, at, end);
    if (value === undefined) return undefined;
    items.push(new ValueItem(value));
    at = pastSpaces(text, value.end, end);
    if (text.charAt(at) !== ',') break;
    at = pastSpaces(text, at + 1, end);
  }
  if (at >= end || text.charAt(at) !== ']') return undefined;
  return new ListNode(from, at + 1, true, exact(items));
}

function readMap(text: string, from: number, end: number): MapNode | undefined {
  const pairs: Pair[] = [];
  let at = pastSpaces(text, from + 1, end);
  while (text.charAt(at) !== '}') {
    const pair = readPair(text, at, end);
    if (pair === undefined) return undefined;
    pairs.push(pair);
    at = pastSpaces(text, pair.value?.end ?? pair.key.end, end);
    if (text.charAt(at) !== ',') break;
    at = pastSpaces(text, at + 1, end);
  }
  if (at >= end || text.charAt(at) !== '}') return undefined;
  return new MapNode(from, at + 1, true, exact(pairs));
}

function readPair(text: string, from: number, end: number): Pair | undefined {
  const key = readPlainElement(text, from, end);
  if (key === undefined || text.charAt(key.end) !== ':') return undefined;
  const at = pastSpaces(text, key.end + 1, end);
  const value = readElement(text, at, end);
  return value === undefined ? undefined : new Pair(key, value);
}

function readElement(text: string, from: number, end: number): TextNode | undefined {
  const lead = text.charAt(from);
  if (lead !== '"' && lead !== "'") return readPlainElement(text, from, end);
  const close = quotedEnd(text, from, end);
  if (close < 0) return undefined;
  return new TextNode(from, close, text, from + 1);
}

/** A plain text in brackets: it ends before a comma, a bracket or a colon with a blank. */
function readPlainElement(text: string, from: number, end: number): TextNode | undefined {
  if (from >= end || !beginsPlain(text.charCodeAt(from))) return undefined;
  let last = from;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === ' ') continue;
    if (',[]{}'.includes(char)) break;
    if (char === ':' && ' ,[]{}'.includes(text.charAt(at + 1))) break;
    if (char === '#' || char < ' ') return undefined;
    last = at + 1;
  }
  return textNode(text, from, last);
}
