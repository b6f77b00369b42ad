// Describes tables and rows as elements, for the extension to write as HTML and the script as DOM.
import { cell } from './cell.ts';
import { headingRows } from './headings.ts';
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';
import { type Element, element } from './tree.ts';

/** A table with what stands above and below it. */
export function sheet({ head, rows }: ShownTable): Element {
  const { above, caption, widths, headings, below } = headParts(head);
  const body = element('tbody', {}, rows.map(row));
  return element('section', { class: 'sheet' }, [
    above,
    element('table', {}, [caption, widths, headings, body]),
    below,
  ]);
}

/** The parts of a table that are not rows. */
export function headParts({ mark, caption, columns, notes }: ShownHead): {
  readonly above: Element;
  readonly caption: Element;
  readonly widths: Element;
  readonly headings: Element;
  readonly below: Element;
} {
  return {
    above: element('p', { class: 'mark' }, [mark]),
    caption: element('caption', {}, [caption]),
    widths: element(
      'colgroup',
      {},
      columns.map(({ width }) => element('col', { class: `width-${width}` }, [])),
    ),
    headings: element('thead', {}, headingRows(columns)),
    below: element(
      'div',
      { class: 'notes' },
      notes.map((note) => element('p', {}, [note])),
    ),
  };
}

/** A row of the body. */
export function row({ kind, level, cells }: ShownRow): Element {
  const label = kind === 'section' ? `section level-${level}` : 'entry';
  return element(
    'tr',
    { class: label },
    cells.map((each) => cell(each, kind === 'section')),
  );
}
