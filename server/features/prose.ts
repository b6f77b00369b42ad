// What a hover says, so that no text in it can act: whatever is put in is said as it is written, and markup is made here.
import type { Message } from '../rules/rule.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import type { Span } from '../text/span.ts';

/** A stretch of text, plain unless it is marked. */
interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly divides?: true;
  /** Where it leads to. */
  readonly address?: string;
}

/** One paragraph. */
export type Prose = readonly Run[];

/** Paragraphs in both languages. */
export interface Paragraphs {
  readonly zh: readonly Prose[];
  readonly en: readonly Prose[];
}

/** What is said of a stretch of the text: the same as Markdown and, for a client that shows none, as plain text. */
export interface Hover {
  readonly span: Span;
  readonly markdown: Message;
  readonly plain: Message;
}

/** Puts a paragraph together from words and what is between them; all of it is text, and none of it markup. */
export function prose(words: TemplateStringsArray, ...between: readonly (string | number | Prose)[]): Prose {
  return words.flatMap((word, at): Prose => {
    const next = between[at] ?? '';
    return [{ text: word }, ...(typeof next === 'object' ? next : [{ text: String(next) }])];
  });
}

/** A text in bold. */
export function strong(text: string): Prose {
  return text.trim() === '' ? [{ text }] : [{ text, strong: true }];
}

/** A text with an address behind it. Only for addresses of `schemas/`: no document makes a link. */
export function link(text: string, address: string): Prose {
  return [{ text, address }];
}

/** One paragraph in both languages. */
export function paragraph(zh: Prose, en: Prose): Paragraphs {
  return { zh: [zh], en: [en] };
}

/** Several, one below the other. */
export function paragraphs(...all: readonly Paragraphs[]): Paragraphs {
  return { zh: all.flatMap(({ zh }) => zh), en: all.flatMap(({ en }) => en) };
}

/** The text of a message as a paragraph. */
export function plainParagraph({ zh, en }: Message): Paragraphs {
  return paragraph(prose`${zh}`, prose`${en}`);
}

/** A line between what stands above and what stands below. */
export const DIVIDER: Prose = [{ text: '', divides: true }];

/** The hover on a stretch. */
export function hoverOf(span: Span, { zh, en }: Paragraphs): Hover {
  return {
    span,
    markdown: new WhenAsked((language) => ({ zh, en })[language].map(asMarkdown).join('\n\n')),
    plain: new WhenAsked((language) => ({ zh, en })[language].map(asText).join('\n')),
  };
}

/** A message that is written when it is asked for: of the four forms of a hover, a client shows one. */
class WhenAsked implements Message {
  private readonly written: (language: keyof Message) => string;

  constructor(written: (language: keyof Message) => string) {
    this.written = written;
  }

  get zh(): string {
    return this.written('zh');
  }

  get en(): string {
    return this.written('en');
  }
}

function asMarkdown(words: Prose): string {
  return joined(words).map(runAsMarkdown).join('');
}

/** Neighbours of one kind are one text: what is markup only when they stand together is seen. */
function joined(words: Prose): Prose {
  const runs: Run[] = [];
  for (const run of words) {
    const last = runs.at(-1);
    if (last === undefined || isMarked(last) || isMarked(run)) runs.push(run);
    else runs.splice(-1, 1, { text: last.text + run.text });
  }
  return runs;
}

function isMarked({ strong, address, divides }: Run): boolean {
  return strong === true || divides === true || address !== undefined;
}

function runAsMarkdown(run: Run, at: number, { length }: Prose): string {
  const { text, strong, address, divides } = run;
  if (divides === true) return '---';
  if (address !== undefined) return `[${escapeMarkdown(text)}](${address})`;
  if (strong === true) return `**${escapeMarkdown(text)}**`;
  // A blank beside a marked stretch is no edge of the paragraph, and stays a blank.
  const lead = at > 0 && text.startsWith(' ') ? ' ' : '';
  const tail = at < length - 1 && text.endsWith(' ') && text.length > lead.length ? ' ' : '';
  return lead + escapeMarkdown(text.slice(lead.length, text.length - tail.length)) + tail;
}

function asText(words: Prose): string {
  return words.map(({ text, address }) => (address === undefined ? text : `${text} ${address}`)).join('');
}
