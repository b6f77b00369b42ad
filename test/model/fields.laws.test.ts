// What a field tells quickly, without the places of its texts, is what its value says with them.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocuments } from '../../server/model/document/book.ts';
import { type EntryField, type PlacedText, type Value, walk } from '../../server/model/document/document.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { isSameAsAbove } from '../../server/model/languages/same-as-above.ts';
import { readUnits } from '../../server/model/languages/unit/units.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { Source } from '../../server/text/source.ts';
import { anyEdit } from '../analysis/edits.ts';
import { STARTS } from '../analysis/starts.ts';

const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 10_000);

/** Values of all shapes, blank ones and such as point up among them. */
const ODD = `类型: 任务分工
条目:
  - 责任单位: [同上, 市教育局, '', "  "]
    指导单位: {牵头: 市公安局, 配合: 同上}
    完成时间: {甲: 长期, 乙: '同上 '}
    工作任务: " 同上"
    具体事项: |
      甲
      乙
  - 责任单位: [{名称: 市扶贫办, 至: 2021-02-25}, 〃, [甲]]
    指导单位: ""
    完成时间: [{}, 2020年底前]
    工作任务: {甲: [乙]}
    具体事项: []
`;

it('says the same as the value', () => {
  const texts = fc.constantFrom(...STARTS.map(({ text }) => text), ODD);
  let texted = 0;
  const property = fc.property(texts, fc.array(anyEdit, { maxLength: 6 }), (start, changes) => {
    const text = changes.reduce((before, change) => change(before), start);
    const source = new Source(text, ENTRIES_KEY);
    while (!source.isRead) source.advance();
    for (const doc of readDocuments(source, STANDARD)) {
      for (const { entry } of walk(doc.entries)) {
        expect(entry.shape.columns).toEqual(entry.fields.map(({ column }) => column));
        for (const field of entry.fields) {
          expect(quick(field)).toEqual(slow(field));
          texted += field.texts.length;
        }
      }
    }
  });
  fc.assert(property, { numRuns: Math.ceil(RUNS / 5), endOnFailure: true });
  expect(texted).toBeGreaterThan(RUNS);
}, 900_000);

function quick(field: EntryField): unknown {
  const { texts, text, lead, pointsUp, isBlank, meaning } = field;
  return {
    texts,
    text: text?.text,
    lead: text === undefined ? undefined : lead,
    pointsUp,
    isBlank,
    read: meaning.type === 'plain' ? [] : meaning.texts,
  };
}

function slow({ value, meaning }: EntryField): unknown {
  const placed = textsOf(value);
  const single = value.shape === 'text' ? value.text : undefined;
  return {
    texts: placed.map(({ text }) => text),
    text: single?.text,
    lead: single?.text.charCodeAt(0),
    pointsUp: placed.some(({ text }) => isSameAsAbove(text)),
    isBlank: value.shape === 'empty',
    read: readIn(meaning),
  };
}

function readIn(meaning: EntryField['meaning']): unknown {
  switch (meaning.type) {
    case 'units':
      return meaning.lists.map(({ from }) => ({ text: from.text, reading: readUnits(from.text) }));
    case 'domains':
      return meaning.lists.map(({ from, list }) => ({ text: from.text, reading: list }));
    case 'deadline':
      return meaning.deadlines.map(({ from, deadline }) => ({ text: from.text, reading: deadline }));
    case 'timeLimit':
      return meaning.limits.map(({ from, limit }) => ({ text: from.text, reading: limit }));
    case 'channels':
      return meaning.cells.map(({ from, channels }) => ({ text: from.text, reading: channels }));
    default:
      return [];
  }
}

function textsOf(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}
