// Ends of a text that broke off in the middle: 予以公, 20个工作, 不得少于30, 之日起.
import type { Span } from '../../../text/span.ts';
import type { BrokenOff } from './types.ts';

/** The piece of a word at the end of the stretch `whole` of `text`; undefined where the text ends well. */
export function brokenEnd(text: string, whole: Span): BrokenOff | undefined {
  const written = text.slice(whole.start, whole.end);
  for (const [pattern, complete] of PIECES) {
    const match = pattern.exec(written);
    const piece = match?.groups?.['piece'];
    if (match === null || piece === undefined) continue;
    const span = { start: whole.end - piece.length, end: whole.end };
    return complete === undefined ? { span } : { span, whole: complete };
  }
  return undefined;
}

/** How a text may break off, and the whole word where only one can be meant. */
const PIECES: readonly (readonly [end: RegExp, whole: string | undefined])[] = [
  [/[内后前起](?:应当?)?(?:主动|及时)?(?<piece>予(?:以公?)?)$/u, '予以公开'],
  [/(?:内|主动|向社会)(?<piece>公)$/u, '公开'],
  [/[\d０-９十]\s*个?(?<piece>工作?)$/u, '工作日内'],
  [/(?<piece>从其规?)$/u, '从其规定'],
  [/[\d０-９十]\s*(?<piece>个)$/u, undefined],
  // A date written with marks ends with a number as well.
  [/(?<![\d０-９./-])(?<piece>[\d０-９]+)$/u, undefined],
  [/[^起始](?<piece>之(?:日起?)?|自)$/u, undefined],
];
