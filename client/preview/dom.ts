// Makes and patches the page's DOM from described elements; all text goes in as text.
import { headParts, row, sheet } from './element.ts';
import type { RowStep, TableChange } from './plan.ts';
import type { ShownHead, ShownRow } from './shown.ts';
import type { Element as Described } from './tree.ts';

/** Brings the page from the tables that it shows to the new ones. */
export function patch(main: HTMLElement, changes: readonly TableChange[]): void {
  const sheets = [...main.querySelectorAll('section.sheet')];
  for (const gone of sheets.slice(changes.length)) gone.remove();
  for (const [at, change] of changes.entries()) {
    const old = sheets[at];
    if (old === undefined) main.insertBefore(newSheet(change), main.querySelector(':scope > .empty'));
    else patchSheet(old, change);
  }
}

function newSheet({ head, rows }: TableChange): Element {
  const made = built(sheet({ head: head ?? { caption: '', mark: '', columns: [], notes: [] }, rows: [] }));
  patchRows(made, rows);
  return made;
}

function patchSheet(old: Element, { head, rows }: TableChange): void {
  if (head !== null) patchHead(old, head);
  patchRows(old, rows);
}

function patchHead(old: Element, head: ShownHead): void {
  const { above, caption, widths, headings, below } = headParts(head);
  old.querySelector('.mark')?.replaceWith(built(above));
  old.querySelector('caption')?.replaceWith(built(caption));
  old.querySelector('colgroup')?.replaceWith(built(widths));
  old.querySelector('thead')?.replaceWith(built(headings));
  old.querySelector('.notes')?.replaceWith(built(below));
}

function patchRows(sheetElement: Element, steps: readonly RowStep[]): void {
  const body = sheetElement.querySelector('tbody');
  if (body === null) return;
  let next = body.firstElementChild;
  for (const step of steps) {
    if ('add' in step) body.insertBefore(builtRows(step.add), next);
    else if ('keep' in step) next = passed(next, step.keep, () => {});
    else next = passed(next, step.drop, (row) => row.remove());
  }
}

/** Does something with so many rows from here on; returns the row behind them. */
function passed(from: Element | null, count: number, use: (row: Element) => void): Element | null {
  let next = from;
  for (let left = count; left > 0 && next !== null; left--) {
    const row = next;
    next = row.nextElementSibling;
    use(row);
  }
  return next;
}

function builtRows(rows: readonly ShownRow[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...rows.map((each) => built(row(each))));
  return fragment;
}

function built({ tag, attributes, children }: Described): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : built(child))));
  return made;
}
