// What comes through the doors is looked at: answers of the server, and messages of the preview.
import { describe, expect, it } from 'vitest';
import { isStatus, isTableResult, isUriParams } from '../../client/guards.ts';
import { isToExtension, isToPage } from '../../client/preview/messages.ts';
import { answer, at, cell, entry } from './tables.ts';

const TABLE = answer([entry(1, cell('甲', { range: at(1, 2, 3), severity: 2 }))]);
const STATUS = {
  uri: 'file:///a.yaml',
  version: 3,
  kinds: ['任务分工', null],
  counts: { error: 0, warning: 4, info: 0, hint: 1 },
  directory: { uri: 'file:///b.yaml', title: '名录', units: 40 },
};
const SPOT = { table: 0, row: 1, cell: 2 };

describe('let in', () => {
  it.each([
    ['a table', isTableResult(TABLE)],
    ['no tables', isTableResult({ version: 0, tables: [] })],
    ['a status', isStatus(STATUS)],
    ['a status without a directory', isStatus({ ...STATUS, directory: null })],
    ['an address', isUriParams({ uri: 'file:///a' })],
    ['ready', isToExtension({ type: 'ready', state: 1 })],
    ['reveal', isToExtension({ type: 'reveal', state: 1, spot: SPOT })],
    [
      'a patch',
      isToPage({ type: 'patch', from: 1, to: 2, tables: [{ head: null, rows: [{ keep: 3 }, { add: [] }] }] }),
    ],
    ['no cursor', isToPage({ type: 'follow', spot: null })],
    ['a row', isToPage({ type: 'follow', spot: { ...SPOT, cell: null } })],
    ['the bar', isToPage({ type: 'bar', text: '' })],
  ])('%s', (_what, let_in) => expect(let_in).toBe(true));
});

describe('kept out', () => {
  it.each([
    ['nothing', isTableResult(null)],
    ['a list', isTableResult([])],
    [
      'a table without rows',
      isTableResult({ version: 1, tables: [{ ...TABLE.tables[0], rows: undefined }] }),
    ],
    [
      'a cell with markup for a place',
      isTableResult(answer([entry(0, { ...cell('甲'), range: '<b>' as never })])),
    ],
    [
      'a cell that begins nowhere',
      isTableResult(answer([entry(0, { ...cell('甲'), begin: 'here' as never })])),
    ],
    ['a mark that there is not', isTableResult(answer([entry(0, { ...cell('甲'), severity: 7 as never })]))],
    ['a status without a version', isStatus({ ...STATUS, version: undefined })],
    ['a status with words for counts', isStatus({ ...STATUS, counts: { ...STATUS.counts, error: 'many' } })],
    ['a number for an address', isUriParams({ uri: 1 })],
    ['ready without a state', isToExtension({ type: 'ready' })],
    ['a row before the first', isToExtension({ type: 'reveal', state: 1, spot: { ...SPOT, row: -1 } })],
    ['half a row', isToExtension({ type: 'reveal', state: 1, spot: { ...SPOT, row: 0.5 } })],
    ['an unknown wish', isToExtension({ type: 'run', state: 1 })],
    [
      'a patch with an unknown step',
      isToPage({ type: 'patch', from: 1, to: 2, tables: [{ head: null, rows: [{}] }] }),
    ],
    [
      'a patch with a row that is none',
      isToPage({ type: 'patch', from: 1, to: 2, tables: [{ head: null, rows: [{ add: ['<b>'] }] }] }),
    ],
    [
      'a patch with a head that is none',
      isToPage({ type: 'patch', from: 1, to: 2, tables: [{ head: {}, rows: [] }] }),
    ],
    ['a bar without text', isToPage({ type: 'bar' })],
    ['a word', isToPage('patch')],
  ])('%s', (_what, let_in) => expect(let_in).toBe(false));
});
