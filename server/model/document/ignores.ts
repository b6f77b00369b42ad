// Ignore comments: `# 忽略 rule-id 理由` silences one rule on one line, or in the header for the file.
import { type Block, isUnread, type Place } from '../../text/block.ts';
import type { Node } from '../../text/yaml/tree.ts';
import type { PlacedText } from './document.ts';

/** One ignore comment. */
export interface Ignore {
  /** Ids of the rules to be silent, as written. */
  readonly rules: readonly PlacedText[];
  readonly reason: string;
  /** The whole comment, from `#` to its end. */
  readonly place: Place;
  /** Whether it stands on a line of its own. */
  readonly alone: boolean;
  /** The stretch of the block on whose findings it works: its own line, or the next line with text. */
  readonly target: { readonly start: number; readonly end: number };
}

const COMMENT = /(^|[ \t])#[ \t]*忽略[ \t]+([^\n]*?)\r?$/gmu;
const IDS = /^[a-z][a-z0-9-]*(?:[ \t]*[,，、][ \t]*[a-z][a-z0-9-]*)*/u;

/** The ignore comments of a block; what looks like one inside a quoted or block text is text. */
export function readIgnores(block: Block): Ignore[] {
  if (isUnread(block) || !block.text.includes('忽略')) return [];
  return [...block.text.matchAll(COMMENT)].flatMap((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    return insideText(block.root, start) ? [] : [readIgnore(block, start, match[2] ?? '')];
  });
}

function readIgnore(block: Block, start: number, words: string): Ignore {
  const lineStart = block.text.lastIndexOf('\n', start - 1) + 1;
  const end = lineEnd(block.text, start);
  const ids = IDS.exec(words)?.[0] ?? '';
  const from = block.text.indexOf(words, start);
  const alone = block.text.slice(lineStart, start).trim() === '';
  return {
    rules: [...ids.matchAll(/[a-z0-9-]+/gu)].map(({ 0: text, index }) => {
      const at = { start: from + index, end: from + index + text.length };
      return { text, place: { block, span: at }, verbatim: at.start };
    }),
    reason: words.slice(ids.length).trim(),
    place: { block, span: { start, end } },
    alone,
    target: alone ? nextLine(block.text, end) : { start: lineStart, end },
  };
}

/** The next line that is neither blank nor a comment. */
function nextLine(text: string, after: number): { start: number; end: number } {
  let start = text.indexOf('\n', after) + 1;
  while (
    start > 0 &&
    /^[ \t]*(?:#|\r?$)/mu.test(text.slice(start, lineEnd(text, start))) &&
    start < text.length
  ) {
    start = text.indexOf('\n', start) + 1;
  }
  return start === 0 ? { start: text.length, end: text.length } : { start, end: lineEnd(text, start) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).trimEnd().length + from;
}

function insideText(node: Node | undefined, offset: number): boolean {
  switch (node?.kind) {
    case undefined:
      return false;
    case 'text':
      return node.span.start < offset && offset < node.span.end;
    case 'list':
      return node.items.some(({ value }) => insideText(value, offset));
    case 'map':
      return node.pairs.some(({ key, value }) => insideText(key, offset) || insideText(value, offset));
  }
}
