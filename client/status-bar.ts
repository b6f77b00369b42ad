// The status bar item: kind and findings of the document in the active editor; a click opens the Problems view.
import { Disposable, StatusBarAlignment, type StatusBarItem, Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../server/protocol/requests.ts';
import { language, say } from './say.ts';
import type { ServerLink } from './server-link.ts';
import { statusText } from './status-text.ts';

/** Shows the item while one of our documents is in the active editor. */
export function showStatus(link: ServerLink): Disposable {
  const item = window.createStatusBarItem('gongkai.status', StatusBarAlignment.Right, 100);
  item.name = say({ zh: '政务公开', en: 'Gongkai' });
  item.command = 'workbench.actions.view.problems';
  const known = new Map<string, StatusParams>();
  const refresh = (): void => show(item, known);
  return Disposable.from(
    item,
    link.onStatus((status) => {
      known.set(key(status.uri), status);
      refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('gongkai.language') && refresh(),
    ),
    window.onDidChangeActiveTextEditor(refresh),
  );
}

/** An address may be written in several ways; VS Code's own way is the key. */
function key(uri: string): string {
  return Uri.parse(uri).toString();
}

function show(item: StatusBarItem, known: ReadonlyMap<string, StatusParams>): void {
  const document = window.activeTextEditor?.document;
  const status = document?.languageId === 'gongkai' ? known.get(document.uri.toString()) : undefined;
  if (status === undefined) {
    item.hide();
    return;
  }
  const { text, tooltip } = statusText(status, language());
  item.text = text;
  item.tooltip = tooltip;
  item.show();
}
