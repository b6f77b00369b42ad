// The doors of the extension: what the server sends is looked at before it is used.
import type { Position, Range } from 'vscode-languageserver-types';
import {
  count,
  is,
  list,
  nullable,
  object,
  oneOf,
  type Schema,
  type StatusParams,
  type TableResult,
  text,
  type WireTable,
  whole,
} from '../server/protocol/requests.ts';

const POSITION: Schema<Position> = object({ line: count, character: count });
const RANGE: Schema<Range> = object({ start: POSITION, end: POSITION });

const CELL = object({
  text,
  rowSpan: count,
  colSpan: count,
  column: count,
  range: nullable(RANGE),
  begin: nullable(POSITION),
  severity: nullable(oneOf([1, 2, 3, 4])),
});

const TABLE: Schema<WireTable> = object({
  caption: text,
  mark: text,
  columns: list(object({ heading: text, element: nullable(text), group: nullable(text) })),
  rows: list(object({ kind: oneOf(['section', 'entry']), level: count, cells: list(CELL), range: RANGE })),
  notes: list(text),
});

const TABLES: Schema<TableResult> = object({ version: whole, tables: list(TABLE) });

const STATUS: Schema<StatusParams> = object({
  uri: text,
  version: whole,
  kinds: list(nullable(text)),
  counts: object({ error: count, warning: count, info: count, hint: count }),
  directory: nullable(object({ uri: text, title: text, units: count })),
});

const URI = object({ uri: text });

/** The answer to `gongkai/table`. */
export function isTableResult(value: unknown): value is TableResult {
  return is(TABLES, value);
}

/** The parameters of `gongkai/status`. */
export function isStatus(value: unknown): value is StatusParams {
  return is(STATUS, value);
}

/** The parameters of `gongkai/readFile`, `gongkai/listFolder` and `gongkai/fileExists`. */
export function isUriParams(value: unknown): value is { readonly uri: string } {
  return is(URI, value);
}
