// What a reader of Markdown makes of a text: the tags, and the text that a person sees.
import { Marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What one reader made of a text. */
export interface Seen {
  /** The name of each tag as often as it is opened. */
  readonly tags: readonly string[];
  /** What a person sees, without any white space: nobody sees how much of it there is. */
  readonly text: string;
}

/** CommonMark with the extensions of GitHub, and the reader that VS Code shows hovers with; raw HTML goes through. */
const READERS: readonly ((markdown: string) => string)[] = [
  (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  (markdown) => new Marked({ gfm: true, breaks: true }).parse(markdown, { async: false }),
  (markdown) => new Marked({ gfm: true, breaks: false }).parse(markdown, { async: false }),
];

/** What each of the readers makes of a text, as HTML. */
export function pagesOf(markdown: string): readonly string[] {
  return READERS.map((read) => read(markdown));
}

/** What each of the readers makes of a text. */
export function readersOf(markdown: string): readonly Seen[] {
  return pagesOf(markdown).map((html) => {
    return {
      tags: [...html.matchAll(/<([a-z!][\w-]*)/giu)].map(([, name]) => (name ?? '').toLowerCase()),
      text: unseen(decoded(html.replace(/<[^>]*>/gu, ' '))),
    };
  });
}

/** A text without what nobody sees: white space; a NUL is seen as a sign of its own. */
export function unseen(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\s+/gu, '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/giu, (_, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? '';
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
