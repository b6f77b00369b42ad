// Describes a cell of the table's body as an element.
import type { ShownCell } from './shown.ts';
import { type Element, element } from './tree.ts';
import { isShort } from './widths.ts';

/**
 * A cell; the one of a section heads its rows. Every cell can have the focus; the script lets exactly one of a table be
 * reached by Tab. The text of a merged cell is an element of its own, which stays in sight while the cell is scrolled by.
 */
export function cell(shown: ShownCell, heads: boolean): Element {
  const { column, rowSpan, colSpan, title } = shown;
  const labels = labelsOf(shown, heads);
  const content = contentOf(shown);
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
    rowSpan > 1 ? [element('span', { class: 'tall' }, content)] : content,
  );
}

function labelsOf({ text, mark }: ShownCell, heads: boolean): readonly string[] {
  return [
    ...(mark === '' ? [] : [mark]),
    ...(isShort(text) && !heads ? ['short'] : []),
    ...(isDate(text) ? ['date'] : []),
  ];
}

/** A date is broken behind its year when there is no room for it on one line. */
function contentOf({ text }: ShownCell): readonly (Element | string)[] {
  if (!isDate(text)) return [text];
  return text.split(YEAR_END).flatMap((part, at) => (at === 0 ? [part] : [element('wbr', {}, []), part]));
}

function isDate(text: string): boolean {
  return isShort(text) && YEAR_END.test(text);
}

const YEAR_END = /(?<=\d年)(?=\d)/u;
