// What entries may know of their document, as long as a header lasts: a new header with the same answers to what was
// asked of it is the same header to them, and typing in a title asks no entry again.
//
// All getters here are those of classes. One in a literal is a function of its own each time, and the engine keeps them
// all, with everything that they see, until it next goes through all of its memory.
import type { Block, Place } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { KindFact } from '../standard/standard.ts';
import type { DocFacts, Field, Header, PlacedText } from './document.ts';

/** A class because it takes over the next header. */
export class EntryFacts implements DocFacts {
  readonly kind: KindFact | undefined;
  readonly header: WatchedHeader;
  private readonly day: number | undefined;
  private readonly isRecord: boolean;
  private times = 0;

  constructor({ kind, issued, archived, header }: DocFacts) {
    this.kind = kind;
    this.day = issued;
    this.isRecord = archived;
    this.header = new WatchedHeader(header);
  }

  get issued(): number | undefined {
    this.times++;
    return this.day;
  }

  get archived(): boolean {
    this.times++;
    return this.isRecord;
  }

  /** How often something was asked but the kind: what was found out meanwhile rests on this very document, or does not. */
  get asked(): number {
    return this.times + this.header.times;
  }

  /** Takes over a new header; false where entries would see a difference. */
  renew({ kind, issued, archived, header }: DocFacts): boolean {
    const isSame = kind === this.kind && issued === this.day && archived === this.isRecord;
    return isSame && this.header.renew(header);
  }
}

/** A class because it remembers what it was asked. */
class WatchedHeader implements Header {
  private newest: Header;
  /** Answers by question. Who looks at all fields may have seen anything. */
  private readonly asked = new Map<string, string | undefined>();
  private isOpen = true;
  times = 0;

  constructor(header: Header) {
    this.newest = header;
  }

  /** Takes over a new one; false where it has other answers to what was asked. */
  renew(header: Header): boolean {
    if (!this.isOpen) return false;
    for (const [question, answer] of this.asked) if (answerOf(header, question) !== answer) return false;
    this.newest = header;
    return true;
  }

  get fields(): readonly Field[] {
    this.times++;
    this.isOpen = false;
    return this.newest.fields;
  }

  text(key: string): PlacedText | undefined {
    this.note(`text ${key}`);
    const text = this.newest.text(key);
    return text && live(text, () => this.newest.text(key) ?? text);
  }

  list(key: string): readonly PlacedText[] {
    this.note(`list ${key}`);
    return this.newest.list(key).map((text, index) => live(text, () => this.newest.list(key)[index] ?? text));
  }

  private note(question: string): void {
    this.times++;
    if (!this.asked.has(question)) this.asked.set(question, answerOf(this.newest, question));
  }
}

function answerOf(header: Header, question: string): string | undefined {
  const key = question.slice(5);
  if (question.startsWith('text')) return header.text(key)?.text;
  return JSON.stringify(header.list(key).map(({ text }) => text));
}

function live({ text, verbatim }: PlacedText, newest: () => PlacedText): PlacedText {
  return { text, verbatim, place: new NewestPlace(newest) };
}

/** The place of a text of the header in the newest one; a class because that moves. */
class NewestPlace implements Place {
  private readonly newest: () => PlacedText;

  constructor(newest: () => PlacedText) {
    this.newest = newest;
  }

  get block(): Block {
    return this.newest().place.block;
  }

  get span(): Span {
    return this.newest().place.span;
  }
}
