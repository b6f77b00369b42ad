// The way between the text and the table, by ranges.
import { describe, expect, it } from 'vitest';
import { beginOf, cellAtCursor } from '../../client/preview/spots.ts';
import { answer, at, cell, entry } from './tables.ts';

// Line 1 is a group's heading; its text prints in the first row of two.
const RESULT = answer([
  entry(
    2,
    cell('梳理目录', { rowSpan: 2, range: at(1, 10, 14), begin: { line: 1, character: 12 } }),
    cell('甲', { column: 1, range: at(2, 10, 12) }),
    cell('1', { column: 2 }),
  ),
  entry(3, cell('乙', { column: 1, range: at(3, 10, 12) })),
]);

describe('from the cursor to the cell', () => {
  it.each([
    ['in a cell', 2, 11, { table: 0, row: 0, cell: 1 }],
    ['at the end of a cell', 3, 12, { table: 0, row: 1, cell: 0 }],
    ['in what a group says', 1, 12, { table: 0, row: 0, cell: 0 }],
    ['in an entry behind its cells', 3, 40, { table: 0, row: 1, cell: null }],
    ['before what a group says', 1, 0, { table: 0, row: 0, cell: null }],
    ['outside all entries', 9, 0, null],
  ])('%s', (_where, line, character, expected) => {
    expect(cellAtCursor(RESULT, { line, character })).toEqual(expected);
  });

  it('finds the second table of a file', () => {
    const second = answer([entry(20, cell('丙', { range: at(20, 10, 12) }))]);
    const both = { version: 1, tables: [...RESULT.tables, ...second.tables] };
    expect(cellAtCursor(both, { line: 20, character: 11 })).toEqual({ table: 1, row: 0, cell: 0 });
  });
});

describe('from the cell to the text', () => {
  it.each([
    ['its own text, behind the heading', { table: 0, row: 0, cell: 0 }, { line: 1, character: 12 }],
    ['the entry, for a counted number', { table: 0, row: 0, cell: 2 }, { line: 2, character: 0 }],
    ['the entry, for a row', { table: 0, row: 1, cell: null }, { line: 3, character: 0 }],
    ['nothing, for a cell that is gone', { table: 0, row: 5, cell: 0 }, undefined],
  ])('%s', (_what, spot, expected) => {
    expect(beginOf(RESULT, spot)).toEqual(expected);
  });
});
