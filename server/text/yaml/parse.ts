// One piece of text becomes a tree: the short way where it is plain, else by the `yaml` package. It never throws.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { Block, CONFLICT, LINE_TOO_LONG, type TextProblem } from '../block.ts';
import { isConflictMark } from '../cut/lines.ts';
import { readPlain } from './plain.ts';
import { type ListItem, ListNode, MapNode, type Node, Pair, TextNode, ValueItem } from './tree.ts';

/** How many nodes aliases may stand for in one block; more is an attack, not a table. */
const ALIAS_LIMIT = 10_000;
/** How deep a tree is read. Real tables nest four or five levels. */
const DEPTH_LIMIT = 100;
/** How long a line may be, in UTF-16 units. No cell of a table comes near; the package takes minutes over some that do. */
const LINE_LIMIT = 100_000;

/**
 * Parses one piece of YAML, every scalar as text (failsafe schema).
 * @returns a block placed at offset 0, line 0; errors are in `problems`, with the parser's own codes
 */
export function parseBlock(text: string): Block {
  const root = longLine(text) === undefined && !isConflictMark(text, 0) ? readPlain(text) : undefined;
  if (root === undefined) return parseThoroughly(text);
  return new Block(text, countLines(text), root, undefined);
}

/** The same by the package alone, which reads all of YAML: the judge of the short way. */
export function parseThoroughly(text: string): Block {
  const reading = new PackageReading(text);
  const root = reading.run();
  const { problems, openAliases } = reading;
  const anchors = [...reading.anchors.keys()];
  return new Block(text, countLines(text), undefined, { root, problems, anchors, openAliases });
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** What the `yaml` package hands out: its nodes are loosely typed, so each is narrowed by its own guard. */
type Raw = unknown;

/** The reading of one block: a class because anchors and the alias budget live as long as it does. */
class PackageReading {
  readonly text: string;
  readonly problems: TextProblem[] = [];
  readonly anchors = new Map<string, { node: Node | undefined; size: number }>();
  readonly openAliases: string[] = [];
  private size = 0;

  constructor(text: string) {
    this.text = text;
  }

  run(): Node | undefined {
    if (isConflictMark(this.text, 0)) {
      this.problem(CONFLICT, 0, this.text.length);
      return undefined;
    }
    const long = longLine(this.text);
    if (long !== undefined) {
      this.problem(LINE_TOO_LONG, long, long + 1);
      return undefined;
    }
    try {
      const doc = parseDocument(this.text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
      for (const { code, pos } of doc.errors) this.problem(code, pos[0], pos[1]);
      return this.node(contentsOf(doc), 0);
    } catch (error) {
      // The package recurses; a hostile nesting exhausts the stack before our own limit is asked.
      if (!(error instanceof RangeError)) throw error;
      this.problem('TOO_DEEP', 0, Math.min(1, this.text.length));
      return undefined;
    }
  }

  private node(raw: Raw, depth: number): Node | undefined {
    if (raw === null || raw === undefined) return undefined;
    this.size++;
    const sizeBefore = this.size;
    const node = this.bare(raw, depth);
    const anchor = anchorOf(raw);
    if (anchor !== undefined) this.anchors.set(anchor, { node, size: this.size - sizeBefore + 1 });
    return node;
  }

  private bare(raw: Raw, depth: number): Node | undefined {
    if (isScalar(raw)) return this.scalar(raw);
    if (isAlias(raw)) return this.alias(raw);
    if (depth > DEPTH_LIMIT) {
      const [start, end] = rangeOf(raw);
      this.problem('TOO_DEEP', start, end);
      return undefined;
    }
    if (isMap(raw)) return this.map(raw, depth);
    if (isSeq(raw)) return this.list(raw, depth);
    return undefined;
  }

  private scalar(raw: Scalar): TextNode | undefined {
    const [start, end] = rangeOf(raw);
    if (start === end) return undefined;
    const value = typeof raw.value === 'string' ? raw.value : String(raw.value ?? '');
    const written = this.text.slice(start, end);
    const quoted = raw.type === 'QUOTE_DOUBLE' || raw.type === 'QUOTE_SINGLE';
    const verbatim =
      written === value ? start : quoted && written.slice(1, -1) === value ? start + 1 : undefined;
    // A block scalar's range runs over its last line break.
    const trimmed = verbatim === undefined ? start + written.trimEnd().length : end;
    return new TextNode(start, trimmed, verbatim === undefined ? value : this.text, verbatim);
  }

  private map(raw: { items: readonly Raw[]; flow?: boolean }, depth: number): MapNode {
    const [start, end] = rangeOf(raw);
    const pairs = raw.items.map((item) => this.pair(item as { key: Raw; value: Raw }, depth, start));
    return new MapNode(start, this.tight(start, end), raw.flow === true, pairs);
  }

  private pair({ key, value }: { key: Raw; value: Raw }, depth: number, start: number): Pair {
    const keyNode = this.node(key, depth + 1);
    const valueNode = this.node(value, depth + 1);
    const keyText = keyNode?.kind === 'text' ? keyNode : this.noText(keyNode, start);
    return new Pair(keyText, valueNode);
  }

  /** A key that is empty, a list or a map stands for no heading. */
  private noText(node: Node | undefined, start: number): TextNode {
    const at = node?.span ?? { start, end: start };
    return new TextNode(at.start, at.end, '', undefined);
  }

  private list(raw: { items: readonly Raw[]; flow?: boolean }, depth: number): ListNode {
    const [start, end] = rangeOf(raw);
    const items = raw.items.map((item): ListItem => {
      const value = this.node(item, depth + 1);
      if (value !== undefined) return new ValueItem(value);
      const [from, to] = rangeOf(item);
      return { span: { start: Math.max(from, start), end: Math.max(to, start) }, value };
    });
    return new ListNode(start, this.tight(start, end), raw.flow === true, items);
  }

  /** Collections of the package run on over trailing blanks and comments; ours end with their last character. */
  private tight(start: number, end: number): number {
    return start + this.text.slice(start, end).trimEnd().length;
  }

  private alias(raw: Alias): Node | undefined {
    const [start, end] = rangeOf(raw);
    const found = this.anchors.get(raw.source);
    if (found === undefined) {
      this.openAliases.push(raw.source);
      this.problem('UNRESOLVED_ALIAS', start, end);
      return undefined;
    }
    this.size += found.size;
    if (this.size > ALIAS_LIMIT) {
      this.problem('ALIAS_LIMIT', start, end);
      return undefined;
    }
    if (found.node?.kind !== 'text') return found.node;
    return new TextNode(start, end, found.node.value, undefined);
  }

  private problem(code: string, start: number, end: number): void {
    const last = this.text.length;
    const from = Math.max(0, Math.min(start, last));
    this.problems.push({ code, span: { start: from, end: Math.max(from, Math.min(end, last)) } });
  }
}

function contentsOf(doc: Document.Parsed): Raw {
  return doc.contents;
}

function rangeOf(raw: Raw): [number, number] {
  const range = (raw as { range?: readonly number[] | null } | null)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? range?.[0] ?? 0];
}

function anchorOf(raw: Raw): string | undefined {
  return isAlias(raw) ? undefined : (raw as { anchor?: string }).anchor;
}

/** Where the first line begins that is too long to be read. */
function longLine(text: string): number | undefined {
  for (let start = 0; text.length - start > LINE_LIMIT; ) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end - start > LINE_LIMIT) return start;
    start = end + 1;
  }
  return undefined;
}
