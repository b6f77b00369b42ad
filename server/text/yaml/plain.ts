// The short way from text to tree: the plain block style in which nearly all documents are written, read line by
// line. Strict: whatever is unusual, and whatever could be an error, is left to the `yaml` package.
import { PlainLines } from './plain-lines.ts';
import { PlainValues } from './plain-values.ts';
import { exact, HASH, keyEnd, pastSpaces, textNode } from './plain-words.ts';
import { type ListItem, ListNode, MapNode, type Node, Pair, type TextNode, ValueItem } from './tree.ts';

/** Collections nested deeper are left to the package, which has a limit of its own. */
const DEPTH_LIMIT = 40;

/**
 * Reads one piece of YAML in plain block style.
 * @returns the tree that the package gives, span by span; undefined where the package has to be asked
 */
export function readPlain(text: string): Node | undefined {
  return new PlainReader(text).run();
}

/** The reading of one piece: a class because what was read last decides what the next lines may be. */
class PlainReader {
  private readonly text: string;
  private readonly lines: PlainLines;
  private readonly values: PlainValues;
  private declined = false;

  constructor(text: string) {
    this.text = text;
    this.lines = new PlainLines(text);
    this.values = new PlainValues(text, this.lines);
  }

  run(): Node | undefined {
    this.lines.next();
    if (this.lines.isMarker()) this.lines.next();
    const root = this.collection(0);
    return this.declined || this.lines.more() ? undefined : root;
  }

  /** The list or map that begins with this line. */
  private collection(depth: number): ListNode | MapNode | undefined {
    if (depth > DEPTH_LIMIT) return this.decline();
    return this.lines.dash ? this.list(depth) : this.map(this.lines.first, depth);
  }

  private list(depth: number): ListNode {
    const { column, first: start } = this.lines;
    const items: ListItem[] = [];
    do {
      const item = this.item(column, depth);
      if (item !== undefined) items.push(item);
    } while (!this.declined && this.lines.dash && this.lines.column === column);
    return new ListNode(start, this.values.close(start, column), false, exact(items));
  }

  private item(column: number, depth: number): ListItem | undefined {
    const { text, lines } = this;
    const from = pastSpaces(text, lines.first + 1, lines.end);
    if (from >= lines.end || text.charCodeAt(from) === HASH) return this.itemUnder(from, column, depth);
    if (keyEnd(text, from, lines.end) < 0) return itemOf(this.value(from, column));
    return depth < DEPTH_LIMIT ? new ValueItem(this.map(from, depth + 1)) : this.decline();
  }

  /** An item with nothing behind its dash up to `from`: it stands on the lines below, or is not written yet. */
  private itemUnder(from: number, column: number, depth: number): ListItem | undefined {
    const { lines } = this;
    const end = from < lines.end ? lines.end : from;
    lines.next();
    if (lines.column > column) return itemOf(this.below(column, depth));
    this.values.nothing(end);
    return { span: { start: from, end: from }, value: undefined };
  }

  /** The map whose first key stands at `start`, perhaps behind a dash. */
  private map(start: number, depth: number): MapNode {
    const column = start - this.lines.start;
    const pairs: Pair[] = [];
    let at = start;
    do {
      const pair = this.pair(at, column, depth);
      if (pair !== undefined) pairs.push(pair);
      at = this.lines.first;
    } while (!this.declined && this.lines.column === column);
    return new MapNode(start, this.values.close(start, column), false, exact(pairs));
  }

  private pair(start: number, column: number, depth: number): Pair | undefined {
    const { text, lines } = this;
    const colon = keyEnd(text, start, lines.end);
    if (colon < 0) return this.decline();
    const key = textNode(text, start, colon);
    const from = pastSpaces(text, colon + 1, lines.end);
    const empty = from >= lines.end || text.charCodeAt(from) === HASH;
    const value = empty ? this.under(key, column, depth) : this.value(from, column);
    return new Pair(key, value);
  }

  /** The value of a key that has none on its line: on the lines below, or not written at all. */
  private under(key: TextNode, column: number, depth: number): Node | undefined {
    const { lines } = this;
    const noted = pastSpaces(this.text, key.end + 1, lines.end) < lines.end;
    const end = noted ? lines.end : key.end + 1;
    lines.next();
    if (lines.column > column || (lines.dash && lines.column === column)) return this.below(column, depth);
    this.values.nothing(end);
    return undefined;
  }

  /** The value that begins with this line, further right than what it belongs to. */
  private below(column: number, depth: number): Node | undefined {
    const { text, lines } = this;
    if (lines.dash || keyEnd(text, lines.first, lines.end) >= 0) return this.collection(depth + 1);
    // A comment in between changes how far to the left the package lets a text go on.
    if (lines.comments.length > 0) return this.decline();
    return this.values.plain(lines.first, column + 1) ?? this.decline();
  }

  /** The value that begins at `from` in this line and belongs to what stands at `column`. */
  private value(from: number, column: number): Node | undefined {
    return this.values.read(from, column + 1) ?? this.decline();
  }

  private decline(): undefined {
    this.declined = true;
    return undefined;
  }
}

function itemOf(value: Node | undefined): ListItem | undefined {
  return value && new ValueItem(value);
}
