// Describes tables and rows as elements, for the extension to write as HTML and the script as DOM.
import { headingRows } from './headings.ts';
import type { ShownCell, ShownHead, ShownRow, ShownTable } from './shown.ts';
import { type Element, element } from './tree.ts';
import { isShort } from './widths.ts';

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

/**
 * Every cell can have the focus; the script lets exactly one of a table be reached by Tab. The text of a merged cell is
 * an element of its own, which stays in sight while the cell is scrolled by.
 */
function cell({ text, column, rowSpan, colSpan, mark, title }: ShownCell, heads: boolean): Element {
  const labels = [...(mark === '' ? [] : [mark]), ...(isShort(text) && !heads ? ['short'] : [])];
  return element(
    heads ? 'th' : 'td',
    {
      ...(heads ? { scope: 'rowgroup' } : {}),
      ...(labels.length === 0 ? {} : { class: labels.join(' ') }),
      ...(title === '' ? {} : { title }),
      ...(rowSpan > 1 ? { rowspan: String(rowSpan) } : {}),
      ...(colSpan > 1 ? { colspan: String(colSpan) } : {}),
      'data-column': String(column),
      tabindex: '-1',
    },
    [rowSpan > 1 ? element('span', { class: 'tall' }, [text]) : text],
  );
}
