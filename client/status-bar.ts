// The status bar item: kind and findings of the document in the active editor, or that nobody checks it.
import {
  Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { StatusParams } from '../server/protocol/requests.ts';
import { language, localized } from './say.ts';
import type { ServerLink } from './server-link.ts';
import { stateItem } from './state-text.ts';
import { statusText } from './status-text.ts';

/** Shows the counts while one of our documents is in the active editor, and a server that fails while one is open. */
export function showStatus(link: ServerLink): Disposable {
  const item = window.createStatusBarItem('gongkai.status', StatusBarAlignment.Right, 100);
  item.name = localized({ zh: '政务公开', en: 'Gongkai' });
  const known = new Map<string, StatusParams>();
  const refresh = (): void => {
    if (!showState(item, link)) showCounts(item, known);
  };
  return Disposable.from(
    item,
    link.onStatus((status) => {
      known.set(key(status.uri), status);
      refresh();
    }),
    link.onState(({ phase }) => {
      // What an earlier server counted is no news of the next one.
      if (phase !== 'running' && phase !== 'silent') known.clear();
      refresh();
    }),
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(uri.toString());
      refresh();
    }),
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('gongkai.language') && refresh(),
    ),
    window.onDidChangeActiveTextEditor(refresh),
  );
}

/** An address may be written in several ways; VS Code's own way is the key. What is no address is nobody's. */
function key(uri: string): string {
  try {
    return Uri.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** Shows how the server stands, where that is worth telling and one of our documents is open; returns whether it is. */
function showState(item: StatusBarItem, { state }: ServerLink): boolean {
  const shown = stateItem(state, language());
  if (shown === undefined || !workspace.textDocuments.some(({ languageId }) => languageId === 'gongkai'))
    return false;
  const { text, tooltip, label, color, command } = shown;
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label, role: 'button' };
  item.backgroundColor = color && new ThemeColor(color);
  item.command = command;
  item.show();
  return true;
}

function showCounts(item: StatusBarItem, known: ReadonlyMap<string, StatusParams>): void {
  const document = window.activeTextEditor?.document;
  const status = document?.languageId === 'gongkai' ? known.get(document.uri.toString()) : undefined;
  if (status === undefined) {
    item.hide();
    return;
  }
  const { text, tooltip } = statusText(status, language());
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = undefined;
  item.backgroundColor = undefined;
  item.command = 'workbench.actions.view.problems';
  item.show();
}
