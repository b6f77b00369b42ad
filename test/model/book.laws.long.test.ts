// The book after any edits is the book of the same text from scratch: documents, groups, and where each block stands.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Book } from '../../server/model/document/book.ts';
import { type Doc, type Entry, printed } from '../../server/model/document/document.ts';
import { Lexicon } from '../../server/model/document/lexicon.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { absolute } from '../../server/text/block.ts';
import { Source } from '../../server/text/source.ts';
import { anyEdit } from '../analysis/edits.ts';
import { STARTS } from '../analysis/starts.ts';
import { runs } from '../sample.ts';
import { editBetween } from '../text/random.ts';

const RUNS = runs(2000);

it('is the same after edits as from scratch', () => {
  let mended = 0;
  const property = fc.property(
    fc.constantFrom(...STARTS),
    fc.array(anyEdit, { minLength: 10, maxLength: 10 }),
    fc.nat({ max: 3 }),
    ({ text: start }, changes, steps) => {
      let text = start;
      const source = new Source(text, ENTRIES_KEY);
      const book = new Book(source, new Lexicon(STANDARD));
      // Edits may come while the text is still being read.
      for (let step = 0; step < steps && !source.isRead; step++) book.take(source.advance());
      for (const change of changes) {
        const next = change(text);
        const { start: from, end, insert } = editBetween(text, next);
        const { tree, moved } = book.take(source.edit(from, end, insert));
        if (tree !== undefined && moved.length > 0) mended++;
        while (!source.isRead) book.take(source.advance());
        text = next;
        expect(shown(book, source)).toEqual(fromScratch(text));
      }
    },
  );
  fc.assert(property, { numRuns: Math.ceil(RUNS / 10), endOnFailure: true });
  expect(mended).toBeGreaterThan(RUNS / 50);
}, 900_000);

function fromScratch(text: string): unknown {
  const source = new Source(text, ENTRIES_KEY);
  const book = new Book(source, new Lexicon(STANDARD));
  while (!source.isRead) book.take(source.advance());
  return shown(book, source);
}

function shown(book: Book, source: Source): unknown {
  return {
    docs: book.docs.map(documentShown),
    groups: source.blocks.map((block) => book.above(block).map(nameOf)),
    seats: source.blocks.map((block) => book.treeOf(block)?.seat(block)?.entries.map(entryShown)),
  };
}

function documentShown(doc: Doc): unknown {
  const { kind, header, issued, archived, first, end, entries } = doc;
  const fields = header.fields.map(({ heading, value }) => `${heading.text} ${printed(value)}`);
  return [kind?.name, fields, issued, archived, first.start, end, entries.map(entryShown)];
}

function entryShown(entry: Entry): unknown {
  const { place, section, fields, entries, group, wrongShape } = entry;
  const said = fields.map((field) => [
    field.heading.text,
    printed(field.value),
    field.isBlank,
    field.wording,
  ]);
  const shape = wrongShape && absolute(wrongShape);
  return [absolute(place), section?.text, said, group, shape, entries.map(entryShown)];
}

function nameOf({ place }: Entry): number {
  return absolute(place).start;
}
