// The preview's script: takes in patches, follows the editor's cursor, and tells which cell the user chose.
import { fields, is } from '../../server/protocol/requests.ts';
import { cellOf, cellTowards, focus, followCursor, openToTab, spotOf } from './cells.ts';
import { patch } from './dom.ts';
import { isToPage, type ToExtension, type ToPage } from './messages.ts';

/** The way to the extension, and what the page remembers. */
interface Editor {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Editor;

const main = document.querySelector('main');
const bar = document.getElementById('bar');
if (main !== null && bar !== null) run(main, bar);

function run(main: HTMLElement, bar: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const shown: Shown = { state: Number(document.body.dataset['state']) };
  remember(editor, document.body.dataset['uri']);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPage(data)) take(data, shown, main, bar);
  });
  const reveal = (target: EventTarget | null): void => {
    const cell = cellOf(target);
    const spot = cell === undefined ? undefined : spotOf(main, cell);
    if (spot !== undefined) editor.postMessage({ type: 'reveal', state: shown.state, spot });
  };
  main.addEventListener('click', ({ target }) => {
    // Who marks text with the pointer wants to copy it, not to leave.
    if (window.getSelection()?.isCollapsed !== false) reveal(target);
  });
  main.addEventListener('keydown', (event) => press(event, reveal));
  window.addEventListener('resize', () => measureHeads(main));
  measureHeads(main);
  openToTab(main);
  editor.postMessage({ type: 'ready', state: shown.state });
}

/**
 * Remembers the document for the next start. The editor puts each page to where the last one was scrolled, which is
 * not wanted when that was of another document; the first message comes right behind that.
 */
function remember(editor: Editor, uri: string | undefined): void {
  const last = editor.getState();
  editor.setState({ uri });
  if (!is(fields, last) || last['uri'] === uri) return;
  window.addEventListener('message', () => window.scrollTo(0, 0), { once: true });
}

/** The number of the state that the page shows now. */
interface Shown {
  state: number;
}

function take(message: ToPage, shown: Shown, main: HTMLElement, bar: HTMLElement): void {
  switch (message.type) {
    case 'patch':
      if (message.from !== shown.state) return;
      patch(main, message.tables);
      shown.state = message.to;
      measureHeads(main);
      openToTab(main);
      break;
    case 'follow':
      followCursor(main, message.spot);
      break;
    case 'bar':
      bar.textContent = message.text;
      break;
  }
}

function press(event: KeyboardEvent, reveal: (target: EventTarget | null) => void): void {
  const cell = cellOf(event.target);
  if (cell === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    reveal(cell);
    return;
  }
  const next = cellTowards(cell, event.key);
  if (next === undefined) return;
  event.preventDefault();
  focus(next);
}

/**
 * Tells the style sheet how tall the heading rows of all tables are now: nothing that is brought into view may lie
 * beneath them.
 */
function measureHeads(main: HTMLElement): void {
  const heads = [...main.querySelectorAll('table')].map((table) => ({ table, height: heightOf(table) }));
  for (const { table, height } of heads) table.style.setProperty('--head', `${height}px`);
}

function heightOf({ tHead }: HTMLTableElement): number {
  return tHead?.offsetHeight ?? 0;
}
