// Brackets of either width: what stands in them is looked at as a whole, never cut.
import type { Span } from '../../text/span.ts';

/** The text at equal length with a filler for what stands in brackets, and the offsets of brackets without a partner. */
export function maskBrackets(text: string): { readonly masked: string; readonly lone: readonly number[] } {
  if (!/[（()）]/u.test(text)) return { masked: text, lone: [] };
  const open: number[] = [];
  const lone: number[] = [];
  const pairs: Span[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[（()）]/gu)) {
    if (bracket === '（' || bracket === '(') open.push(index);
    else if (open.length === 0) lone.push(index);
    else addOutermost(pairs, { start: open.pop() ?? index, end: index + 1 });
  }
  const masked = pairs.map(({ start, end }, index) => {
    return text.slice(pairs[index - 1]?.end ?? 0, start) + '·'.repeat(end - start);
  });
  return { masked: masked.join('') + text.slice(pairs.at(-1)?.end ?? 0), lone: [...lone, ...open] };
}

/** Pairs close from the inside out, so a new pair swallows those that begin behind its own beginning. */
function addOutermost(pairs: Span[], pair: Span): void {
  while ((pairs.at(-1)?.start ?? -1) > pair.start) pairs.pop();
  pairs.push(pair);
}
