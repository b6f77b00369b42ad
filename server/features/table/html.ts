// The HTML writer: a table as a true table element, and a whole page that needs nothing besides itself.
import { htmlHead } from './html-head.ts';
import { PAGE_STYLE } from './html-style.ts';
import { escapeHtml, htmlLines } from './html-text.ts';
import type { Output } from './output.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

/** `--to html`. */
export const htmlOutput: Output = {
  id: 'html',
  order: 1,
  isSpreadsheet: false,
  write: (tables, { title }) => htmlPage(tables, title),
};

/** A page with all tables, to look at, to print on A4 landscape, or to put on a web site. `title` names the page. */
export function htmlPage(tables: readonly Table[], title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
${tables.map(htmlTable).join('')}</body>
</html>
`;
}

/** One table with its mark and notes, without a page around it. */
export function htmlTable(table: Table): string {
  const { caption, mark, columns, rows, notes } = table;
  return [
    '<section class="sheet">\n',
    mark === '' ? '' : `<p class="mark">${escapeHtml(mark)}</p>\n`,
    '<table>\n',
    caption === '' ? '' : `<caption>${htmlLines(caption)}</caption>\n`,
    htmlHead(columns),
    bodies(rows)
      .map((body) => htmlBody(body, columns))
      .join(''),
    '</table>\n',
    ...notes.map((note) => `<p class="note">${htmlLines(note)}</p>\n`),
    '</section>\n',
  ].join('');
}

/** Rows that belong together: a section row, the rows that share a merged cell, or rows that share none. */
function bodies(rows: readonly TableRow[]): TableRow[][] {
  const all: TableRow[][] = [];
  let covered = 0;
  for (const row of rows) {
    const body = all.at(-1);
    const goesOn = covered > 0 || (isPlain(row) && isPlain(body?.[0]));
    if (body !== undefined && goesOn) body.push(row);
    else all.push([row]);
    covered = Math.max(covered, ...row.cells.map(({ rowSpan }) => rowSpan)) - 1;
  }
  return all;
}

function isPlain(row: TableRow | undefined): boolean {
  return row?.kind === 'entry' && row.cells.every(({ rowSpan }) => rowSpan === 1);
}

function htmlBody(rows: readonly TableRow[], columns: readonly TableColumn[]): string {
  const merged = rows.some((row) => row.kind === 'entry' && !isPlain(row));
  const inside = rows.map((row) => htmlRow(row, columns)).join('');
  return `<tbody${merged ? ' class="group"' : ''}>\n${inside}</tbody>\n`;
}

function htmlRow(row: TableRow, columns: readonly TableColumn[]): string {
  if (row.kind === 'section') {
    const [cell] = row.cells;
    const text = htmlLines(cell?.text ?? '');
    return `<tr class="section level-${row.level}"><th scope="rowgroup" colspan="${cell?.colSpan ?? 1}">${text}</th></tr>\n`;
  }
  return `<tr>${row.cells.map((cell) => htmlCell(cell, columns[cell.column])).join('')}</tr>\n`;
}

/** A merged cell is the heading of the rows that it holds for. */
function htmlCell(cell: TableCell, column: TableColumn | undefined): string {
  const { text, rowSpan, colSpan } = cell;
  const [tag, scope] = rowSpan > 1 ? ['th', ' scope="rowgroup"'] : ['td', ''];
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
  const kind = column?.element === undefined ? '' : ` class="${column.element}"`;
  return `<${tag}${scope}${spans}${kind}>${content(text, column)}</${tag}>`;
}

/** Addresses become links, when that is all that stands in the cell. */
function content(text: string, column: TableColumn | undefined): string {
  const inside = htmlLines(text);
  const isAddress = column?.element === 'url' && /^https?:\/\/\S+$/u.test(text);
  return isAddress ? `<a href="${escapeHtml(text)}">${inside}</a>` : inside;
}
