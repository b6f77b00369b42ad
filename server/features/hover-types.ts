// What a hover says: the shape that all of its rooms share.
import type { Message } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** What is said of a stretch of the text, as Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: Message;
}
