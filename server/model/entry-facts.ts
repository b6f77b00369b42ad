// What entries may know of their document, as long as a header lasts: a new header with the same answers to what was
// asked of it is the same header to them, and typing in a title asks no entry again.
import type { Place } from '../text/block.ts';
import type { DocFacts, Header, PlacedText } from './document.ts';
import type { KindFact } from './standard.ts';

/** A class because it remembers what was asked, and takes over the next header. */
export class EntryFacts implements DocFacts {
  readonly kind: KindFact | undefined;
  readonly issued: number | undefined;
  readonly archived: boolean;
  readonly header: Header;
  private own: Header;
  /** Answers by question. Who looks at all fields may have seen anything. */
  private readonly asked = new Map<string, string | undefined>();
  private isOpen = true;

  constructor({ kind, issued, archived, header }: DocFacts) {
    this.kind = kind;
    this.issued = issued;
    this.archived = archived;
    this.own = header;
    this.header = this.watched();
  }

  /** Takes over a new header; false where entries would see a difference. */
  renew({ kind, issued, archived, header }: DocFacts): boolean {
    const isSame = this.isOpen && kind === this.kind && issued === this.issued && archived === this.archived;
    if (!isSame) return false;
    for (const [question, answer] of this.asked) if (answerOf(header, question) !== answer) return false;
    this.own = header;
    return true;
  }

  private watched(): Header {
    const facts = this;
    return {
      get fields() {
        facts.isOpen = false;
        return facts.own.fields;
      },
      text: (key) => {
        this.note(`text ${key}`);
        const text = this.own.text(key);
        return text && live(text, () => this.own.text(key) ?? text);
      },
      list: (key) => {
        this.note(`list ${key}`);
        return this.own.list(key).map((text, index) => live(text, () => this.own.list(key)[index] ?? text));
      },
    };
  }

  private note(question: string): void {
    if (!this.asked.has(question)) this.asked.set(question, answerOf(this.own, question));
  }
}

function answerOf(header: Header, question: string): string | undefined {
  const key = question.slice(5);
  if (question.startsWith('text')) return header.text(key)?.text;
  return JSON.stringify(header.list(key).map(({ text }) => text));
}

/** A text of the header whose place is always that in the newest one. */
function live({ text, verbatim }: PlacedText, newest: () => PlacedText): PlacedText {
  const place: Place = {
    get block() {
      return newest().place.block;
    },
    get span() {
      return newest().place.span;
    },
  };
  return { text, verbatim, place };
}
