// The preview's script: takes in patches, follows the editor's cursor, and tells which cell the user chose.
import { cellOf, cellTowards, focus, follow, openToTab, spotOf } from './cells.ts';
import { patch } from './dom.ts';
import { isToPage, type ToExtension, type ToPage } from './messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToExtension): void;
  setState(state: unknown): void;
};

const main = document.querySelector('main');
const bar = document.getElementById('bar');
if (main !== null && bar !== null) run(main, bar);

function run(main: HTMLElement, bar: HTMLElement): void {
  const editor = acquireVsCodeApi();
  const shown: Shown = { state: Number(document.body.dataset['state']) };
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
  openToTab(main);
  editor.setState({ uri: document.body.dataset['uri'] });
  editor.postMessage({ type: 'ready', state: shown.state });
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
      openToTab(main);
      break;
    case 'follow':
      follow(main, message.spot);
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
