// The heading of a table in HTML: one row, or two where a heading stands over several columns.
import { escapeHtml } from './html-text.ts';
import type { TableColumn } from './table.ts';

/** The `thead`; columns side by side with the same group share the heading above them. */
export function htmlHead(columns: readonly TableColumn[]): string {
  const runs = groupRuns(columns);
  if (runs.every(({ length }) => length === 1))
    return `<thead>\n${row(columns.map((column) => heading(column)))}</thead>\n`;
  const upper = runs.map((run) => {
    const [first] = run;
    if (first === undefined) return '';
    return run.length === 1 ? heading(first, ' rowspan="2"') : over(first, run.length);
  });
  const lower = runs.flatMap((run) => (run.length === 1 ? [] : run.map((column) => heading(column))));
  return `<thead>\n${row(upper)}${row(lower)}</thead>\n`;
}

function groupRuns(columns: readonly TableColumn[]): TableColumn[][] {
  const runs: TableColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run !== undefined && column.group !== undefined && run[0]?.group === column.group) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>\n`;
}

function heading(column: TableColumn, span = ''): string {
  const kind = column.element === undefined ? '' : ` class="${column.element}"`;
  return `<th scope="col"${span}${kind}>${escapeHtml(column.heading)}</th>`;
}

function over({ group }: TableColumn, width: number): string {
  return `<th scope="colgroup" colspan="${width}">${escapeHtml(group ?? '')}</th>`;
}
