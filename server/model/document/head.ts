// The header of a YAML document: its parts before and after the entries, read once until one of them changes.
import type { Block } from '../../text/block.ts';
import type { Change } from '../../text/cut/recut.ts';
import { parseDay } from '../languages/days.ts';
import type { KindFact } from '../standard/standard.ts';
import type { DocFacts, Header, PlacedText } from './document.ts';
import { entriesIn } from './entries.ts';
import { EntryFacts } from './entry-facts.ts';
import { ENTRIES_KEY, headerOf, type Part, readFields } from './read.ts';
import type { Reader } from './reader.ts';

/** A class because typing in a header changes it in place. */
export class DocumentHead implements DocFacts {
  readonly kind: KindFact | undefined;
  header: Header;
  entriesKey: PlacedText | undefined;
  issued: number | undefined;
  archived = false;
  /** The block that the document begins with. */
  first: Block;
  parts: readonly Part[];
  /** What entries may know of it: the same value as long as they would see no difference. */
  facts: EntryFacts;
  private readonly reader: Reader;

  /**
   * @param first the block that the document begins with
   * @param before the header of the same document before the last edit
   */
  constructor(first: Block, blocks: readonly Block[], reader: Reader, before: DocumentHead | undefined) {
    this.first = first;
    this.reader = reader;
    this.parts = headParts(blocks);
    const isSame = before !== undefined && areSameParts(before.parts, this.parts);
    this.header = isSame ? before.header : headerOf(this.parts.flatMap(readFields));
    this.kind = this.kindOf(this.header);
    this.read(this.header);
    const keeps = before !== undefined && (isSame || before.facts.renew(this));
    this.facts = keeps ? before.facts : new EntryFacts(this);
  }

  /** Takes in an edit of parts of the header; false where more than that has changed. */
  mend({ removed, added, next }: Change): boolean {
    if (!isWithin(removed, added, this.first)) return false;
    const went = new Set(removed);
    const come = headParts(added);
    const kept = this.parts.filter(({ block }) => !went.has(block));
    const isSame = come.length === 0 && kept.length === this.parts.length;
    if (isSame && removed[0] !== this.first) return true;
    const start = (added[0] ?? next)?.start ?? Number.POSITIVE_INFINITY;
    const index = kept.findIndex(({ block }) => block.start >= start);
    const parts = kept.toSpliced(index < 0 ? kept.length : index, 0, ...come);
    const header = isSame ? this.header : headerOf(parts.flatMap(readFields));
    const holdsEntries = come.some((part) => entriesIn(part, this.kind, this.reader).length > 0);
    if (holdsEntries || this.kindOf(header) !== this.kind) return false;
    if (removed[0] === this.first) this.first = added[0] ?? this.first;
    this.parts = parts;
    this.read(header);
    if (!this.facts.renew(this)) this.facts = new EntryFacts(this);
    return true;
  }

  private kindOf(header: Header): KindFact | undefined {
    return this.reader.standard.kindByName.get(header.text('类型')?.text ?? '');
  }

  private read(header: Header): void {
    this.header = header;
    this.entriesKey = header.fields.find(({ heading }) => heading.text === ENTRIES_KEY)?.heading;
    this.issued = parseDay(header.text('成文日期')?.text ?? '');
    this.archived = header.text('归档')?.text === 'true';
  }
}

/** Whether two lists of parts are the very same: what a block says, follows from its text. */
export function areSameParts(one: readonly Part[], other: readonly Part[]): boolean {
  return one.length === other.length && one.every(({ block }, index) => block === other[index]?.block);
}

/** Whether a document begins before and after an edit where it did, and no other one begins or ends by it. */
function isWithin(removed: readonly Block[], added: readonly Block[], first: Block): boolean {
  const begins = ({ mark }: Block): boolean => mark.before === undefined;
  const isHead = removed[0] === first;
  if (isHead && (added[0] === undefined || !begins(added[0]))) return false;
  return !removed.slice(isHead ? 1 : 0).some(begins) && !added.slice(isHead ? 1 : 0).some(begins);
}

/** The header, and what follows the list of all entries. */
function headParts(blocks: readonly Block[]): readonly Part[] {
  return blocks.flatMap((block) => {
    const { root, mark } = block;
    // A stray line in the middle of the entries is no part of the header.
    return mark.depth === 0 && !mark.stray && root !== undefined ? [{ block, node: root }] : [];
  });
}
