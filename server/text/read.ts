// From text to source: cut, parse every piece once, and put the pieces together again as documents.
import type { Block } from './block.ts';
import { cut } from './cut.ts';
import { parseBlock } from './parse.ts';
import { type Piece, wholePiece } from './pieces.ts';
import { Remembered } from './remember.ts';
import type { CutProblem, Part, Source, SourceDocument, SourceItem } from './source.ts';
import type { MapNode, Node } from './tree.ts';

/** Lists nested deeper than this are left unread. */
const DEPTH_LIMIT = 64;

/**
 * Reads a whole text. Never throws; what is wrong is in the problems of the blocks and of the source.
 * @param listKey the key whose list holds the items of a document or group
 * @param before the source before the last edit: blocks whose text is unchanged are taken over as they are
 */
export function readSource(text: string, listKey: string, before?: Source): Source {
  const remembered = new Remembered(before?.blocks ?? []);
  const plan = cut(text, listKey);
  const blocks: Block[] = [];
  const problems: CutProblem[] = [];
  const documents: SourceDocument[] = [];
  for (const pieces of remembered.match(text, plan)) {
    const whole = crossesWalls(pieces.blocks) ? joined(pieces.pieces) : undefined;
    const own =
      whole === undefined ? pieces.blocks : whole.map((piece) => remembered.parse(slice(text, piece)));
    for (const block of own) blocks.push(block);
    documents.push(assemble(own, whole ?? pieces.pieces, listKey));
    if (whole === undefined) for (const problem of cutProblems(own, pieces.pieces)) problems.push(problem);
  }
  place(blocks);
  return { text, blocks, documents: significant(documents), problems };
}

/** An alias of one piece that names an anchor of another: only the whole document means what was written. */
function crossesWalls(blocks: readonly Block[]): boolean {
  if (blocks.length < 2) return false;
  const open = blocks.filter((block) => block.openAliases.length > 0);
  if (open.length === 0) return false;
  const names = new Set(open.flatMap((block) => block.openAliases));
  return blocks.some((block) => block.anchors.some((name) => names.has(name)));
}

/** One piece of all that is read; what is not stays by itself. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const read = pieces.filter(({ role }) => role !== 'unread');
  const start = read[0]?.start ?? 0;
  const end = read.at(-1)?.end ?? start;
  return [wholePiece(start, end, 'head'), ...pieces.slice(read.length)];
}

/** Blank ends of a file are no documents; a file always has one. */
function significant(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const own = documents.filter(({ parts, items, blocks }) => {
    return parts.length + items.length > 0 || blocks.some((block) => block.problems.length > 0);
  });
  return own.length > 0 ? own : documents.slice(0, 1);
}

function place(blocks: readonly Block[]): void {
  let start = 0;
  let line = 0;
  for (const block of blocks) {
    block.start = start;
    block.line = line;
    start += block.text.length;
    line += block.lines;
  }
}

function cutProblems(blocks: readonly Block[], pieces: readonly Piece[]): CutProblem[] {
  return pieces.flatMap((piece, index): CutProblem[] => {
    const block = blocks[index];
    if (block === undefined) return [];
    if (piece.stray) return [{ code: 'STRAY_LINE', block, span: lineAt(block, 0) }];
    if (block.problems.length > 0) return [];
    const alien = piece.alien ?? (piece.role === 'tail' && !isBlockMap(block.root) ? piece.start : undefined);
    if (alien === undefined) return [];
    return [{ code: 'ALIEN_LINE', block, span: lineAt(block, alien - piece.start) }];
  });
}

function isBlockMap(node: Node | undefined): boolean {
  return node?.kind === 'map' && !node.flow;
}

/** The text of the line that begins at `offset`, without its indentation and its line break. */
function lineAt(block: Block, offset: number): { start: number; end: number } {
  const next = block.text.indexOf('\n', offset);
  const line = block.text.slice(offset, next < 0 ? undefined : next);
  const start = offset + line.length - line.trimStart().length;
  return { start, end: Math.max(start, offset + line.trimEnd().length) };
}

/** An item while its parts and items are still being gathered. */
interface Gathering {
  readonly block: Block;
  readonly parts: Part[];
  readonly items: SourceItem[];
}

function assemble(blocks: readonly Block[], pieces: readonly Piece[], listKey: string): SourceDocument {
  const first = blocks[0];
  const header: Gathering = { block: first ?? parseBlock(''), parts: [], items: [] };
  const open: Gathering[] = [header];
  pieces.forEach(({ role, depth, stray }, index) => {
    const block = blocks[index];
    if (block === undefined || role === 'unread') return;
    if (role === 'item') {
      open.length = depth;
      const last = addItems(block, open.at(-1) ?? header, listKey);
      if (last !== undefined) open.push(last);
    } else {
      // After a stray line the items that were open go on.
      if (!stray) open.length = depth + 1;
      addPart(block, open[depth] ?? header, listKey);
    }
  });
  return { blocks, parts: header.parts, items: header.items };
}

/** Adds what a header, or the tail of a group, says; a list written in it in flow style counts as well. */
function addPart(block: Block, owner: Gathering, listKey: string): void {
  if (block.root === undefined) return;
  owner.parts.push({ block, node: block.root });
  for (const item of inlineItems(block, block.root, listKey, 0)) owner.items.push(item);
}

/** Adds the items of a block (nearly always one) and returns the last, which later pieces may belong to. */
function addItems(block: Block, owner: Gathering, listKey: string): Gathering | undefined {
  const nodes = block.root?.kind === 'list' ? block.root.items.map(({ value }) => value) : [block.root];
  const items = nodes.map((node) => gather(block, node, listKey, 0));
  for (const item of items) owner.items.push(item);
  return items.at(-1);
}

function gather(block: Block, node: Node | undefined, listKey: string, depth: number): Gathering {
  return {
    block,
    parts: node === undefined ? [] : [{ block, node }],
    items: node === undefined ? [] : inlineItems(block, node, listKey, depth),
  };
}

function inlineItems(block: Block, node: Node, listKey: string, depth: number): SourceItem[] {
  if (node.kind !== 'map' || depth > DEPTH_LIMIT) return [];
  return listsUnder(node, listKey).flatMap(({ items }) => {
    return items.map(({ value }) => gather(block, value, listKey, depth + 1));
  });
}

function listsUnder(node: MapNode, listKey: string): { items: readonly { value: Node | undefined }[] }[] {
  return node.pairs.flatMap(({ key, value }) =>
    key.value === listKey && value?.kind === 'list' ? [value] : [],
  );
}

function slice(text: string, piece: Piece): string {
  return text.slice(piece.start, piece.end);
}
