// An entry that is written in one line, `- { 工作任务: 甲, 责任单位: 乙 }`: the pair in it that the cursor is at.
import type { Excerpt } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import { commentAt, isBlank, keyIn, skipBlanks, type TypedKey, type TypedLine } from './typed-line.ts';

/** A pair, whole or half written. */
export interface FlowPair {
  /** Without the blanks around it; empty at the cursor where nothing is written. */
  readonly span: Span;
  readonly key: TypedKey | undefined;
  /** The keys of the other pairs. */
  readonly beside: readonly string[];
  /** The blank that is missing behind the comma in front of the cursor. */
  readonly lead: string;
}

/**
 * The pair at an offset; undefined outside the braces and in a line without them.
 * @param isKey whether a text before a careless colon is a key all the same
 */
export function flowPairAt(
  text: Excerpt,
  line: TypedLine,
  offset: number,
  isKey: (text: string) => boolean,
): FlowPair | undefined {
  if (text.charAt(line.content) !== '{' || offset <= line.content) return undefined;
  const parts = partsOf(text, line.content + 1, commentAt(text, line.content, line.end));
  const current = parts.find(({ start, end }) => start <= offset && offset <= end);
  if (current === undefined) return undefined;
  const keyOf = ({ start, end }: Span): TypedKey | undefined => {
    return keyIn(text, skipBlanks(text, start, end), end, isKey);
  };
  const others = parts.filter((part) => part !== current);
  return {
    span: trimmed(text, current, offset),
    key: keyOf(current),
    beside: others.flatMap((part) => keyOf(part)?.text ?? []),
    lead: text.charAt(offset - 1) === ',' ? ' ' : '',
  };
}

/** What stands between the commas, up to the brace that closes or to the end. */
function partsOf(text: Excerpt, from: number, end: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  let depth = 0;
  let quote = '';
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && /[[{,:\s]/u.test(text.charAt(at - 1))) quote = char;
    else if (char === '[' || char === '{') depth++;
    else if (depth > 0) depth -= char === ']' || char === '}' ? 1 : 0;
    else if (char === '}') return [...parts, { start, end: at }];
    else if (char === ',') {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...parts, { start, end }];
}

/** Blanks at the ends do not count, but the cursor is never left outside. */
function trimmed(text: Excerpt, { start, end }: Span, offset: number): Span {
  const first = Math.min(skipBlanks(text, start, end), offset);
  let last = end;
  while (last > Math.max(first, offset) && isBlank(text.charAt(last - 1))) last--;
  return { start: skipBlanks(text, first, last) >= offset ? offset : first, end: last };
}
