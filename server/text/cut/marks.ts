// Marks: what the cut says of a block besides its text.
import type { Block, CutProblem, Mark } from '../block.ts';
import type { Node } from '../yaml/tree.ts';
import type { Piece } from './pieces.ts';

/** The mark of a document that is one piece, because an alias in it names an anchor elsewhere in it. */
export const WHOLE: Mark = { role: 'head', depth: 0, alien: undefined, stray: false, before: undefined };

/**
 * The mark that the cut gives a piece.
 * @param last the mark of the piece before it: most pieces of a list share one
 */
export function markOf({ start, role, depth, alien, stray, before }: Piece, last?: Mark): Mark {
  const mark = { role, depth, alien: alien === undefined ? undefined : alien - start, stray, before };
  return last !== undefined && last.before === before && isSameMark(mark, last) ? last : mark;
}

/** A block with its mark set. */
export function marked(block: Block, mark: Mark): Block {
  block.mark = mark;
  return block;
}

/** Whether two marks say the same of a block's place in its document. */
export function isSameMark(one: Mark, other: Mark | undefined): boolean {
  return (
    one.role === other?.role &&
    one.depth === other.depth &&
    one.alien === other.alien &&
    one.stray === other.stray &&
    (one.before === undefined) === (other.before === undefined)
  );
}

/**
 * Whether marks are those of items of one list, and what follows is nothing that belongs to them.
 * @param areNew nothing went where they come: only an item of the same list behind them tells that it is one list
 */
export function isFlat(marks: readonly Mark[], follower: Mark | undefined, areNew: boolean): boolean {
  const [first] = marks;
  if (first === undefined) return true;
  const { depth } = first;
  const items = marks.every((mark) => {
    return mark.role === 'item' && mark.depth === depth && mark.before !== undefined;
  });
  if (areNew && (follower?.role !== 'item' || follower.depth !== depth)) return false;
  if (!items || follower === undefined || follower.before === undefined) return items;
  return follower.role === 'item' ? follower.depth <= depth : follower.depth < depth;
}

/** What is wrong with the way in which a block follows those before it. */
export function cutProblem(block: Block): CutProblem | undefined {
  const { stray, alien, role } = block.mark;
  if (stray) return { code: 'STRAY_LINE', block, span: lineAt(block, 0) };
  if (block.problems.length > 0) return undefined;
  const at = alien ?? (role === 'tail' && !isBlockMap(block.root) ? 0 : undefined);
  return at === undefined ? undefined : { code: 'ALIEN_LINE', block, span: lineAt(block, at) };
}

/** The blocks that could not be read, or that fit nowhere. */
export function brokenBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.problems.length > 0 || cutProblem(block) !== undefined);
}

/** An alias of one piece that names an anchor of another: only the whole document means what was written. */
export function crossesWalls(blocks: readonly Block[]): boolean {
  if (blocks.length < 2) return false;
  const names = new Set(blocks.flatMap(({ openAliases }) => openAliases));
  return names.size > 0 && blocks.some(({ anchors }) => anchors.some((name) => names.has(name)));
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
