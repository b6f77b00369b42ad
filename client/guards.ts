// Small checks at the doors: what the server and the preview send is looked at before it is used.
import type { Position, Range } from 'vscode-languageserver-types';
import type { StatusParams, TableResult, WireCell, WireRow, WireTable } from '../server/protocol/requests.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object whose fields may be looked at. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number from 0 on: an index, a count, a line. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Whether a value is a list of such items. */
export function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

/** The answer to `gongkai/table`. */
export function isTableResult(value: unknown): value is TableResult {
  return isObject(value) && typeof value['version'] === 'number' && isListOf(value['tables'], isTable);
}

/** The parameters of `gongkai/status`. */
export function isStatus(value: unknown): value is StatusParams {
  if (!isObject(value) || !isText(value['uri']) || !isListOf(value['kinds'], isTextOrNull)) return false;
  const { counts, directory } = value;
  return (
    isObject(counts) &&
    ['error', 'warning', 'info', 'hint'].every((severity) => isCount(counts[severity])) &&
    (directory === null ||
      (isObject(directory) &&
        isText(directory['uri']) &&
        isText(directory['title']) &&
        isCount(directory['units'])))
  );
}

/** The parameters of `gongkai/readFile` and `gongkai/listFolder`. */
export function isUriParams(value: unknown): value is { readonly uri: string } {
  return isObject(value) && isText(value['uri']);
}

function isTable(value: unknown): value is WireTable {
  return (
    isObject(value) &&
    isText(value['caption']) &&
    isText(value['mark']) &&
    isListOf(value['columns'], isColumn) &&
    isListOf(value['rows'], isRow) &&
    isListOf(value['notes'], isText)
  );
}

function isColumn(value: unknown): value is WireTable['columns'][number] {
  return isObject(value) && isText(value['heading']) && isTextOrNull(value['group']);
}

function isRow(value: unknown): value is WireRow {
  return (
    isObject(value) &&
    (value['kind'] === 'section' || value['kind'] === 'entry') &&
    isCount(value['level']) &&
    isListOf(value['cells'], isCell) &&
    isRange(value['range'])
  );
}

function isCell(value: unknown): value is WireCell {
  return (
    isObject(value) &&
    isText(value['text']) &&
    isCount(value['rowSpan']) &&
    isCount(value['colSpan']) &&
    isCount(value['column']) &&
    (value['range'] === null || isRange(value['range'])) &&
    (value['severity'] === null || isCount(value['severity']))
  );
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && isCount(value['line']) && isCount(value['character']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
