// The command "在侧边打开表格预览 / Open Table Preview to the Side", and the one preview that it opens.
import {
  commands,
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { fields, is } from '../../server/protocol/requests.ts';
import { keepCursorInView } from '../keep-in-view.ts';
import { pageOptions, previewTitle } from '../preview-page.ts';
import { PreviewPanel } from '../preview-panel.ts';
import { editorOf, openDocument } from '../preview-text.ts';
import { localized } from '../say.ts';
import type { ServerLink } from '../server-link.ts';

const VIEW = 'gongkai.preview';

const NOT_OURS = {
  zh: '这个文件不是政务公开表格：第一行请写“类型: 任务分工”等，或者用“.分工.yaml”等作文件名结尾。',
  en: 'This file is no disclosure table: begin it with “类型: 任务分工” or the like, or end its name in “.tasks.yaml”.',
};

/** Registers the command, and what brings the preview back when the window is loaded again. */
export function registerPreview({ extensionUri }: ExtensionContext, link: ServerLink): Disposable {
  let current: PreviewPanel | undefined;
  const adopt = (panel: WebviewPanel, uri: Uri): void => {
    const preview = new PreviewPanel(panel, uri, link, extensionUri);
    current = preview;
    panel.onDidDispose(() => {
      if (current === preview) current = undefined;
    });
  };
  const open = async (given?: unknown): Promise<void> => {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (uri === undefined) return;
    const { languageId } = await workspace.openTextDocument(uri);
    if (languageId !== 'gongkai') {
      window.showInformationMessage(localized(NOT_OURS));
      return;
    }
    if (current === undefined) {
      keepCursorInView(editorOf(uri));
      adopt(newPanel(extensionUri, uri), uri);
    } else current.show(uri);
    current?.reveal();
  };
  return Disposable.from(
    commands.registerCommand('gongkai.preview', open),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        await restore(extensionUri, panel, state, adopt),
    }),
    // One preview follows the user from document to document.
    window.onDidChangeActiveTextEditor((editor) => {
      const uri = editor?.document.uri;
      if (uri !== undefined && openDocument(uri) !== undefined) current?.show(uri);
    }),
  );
}

function newPanel(extensionUri: Uri, uri: Uri): WebviewPanel {
  return window.createWebviewPanel(
    VIEW,
    previewTitle(uri),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { ...pageOptions(extensionUri), enableFindWidget: true },
  );
}

/** The page has remembered its document; one that is gone takes its preview with it. */
async function restore(
  extensionUri: Uri,
  panel: WebviewPanel,
  state: unknown,
  adopt: (panel: WebviewPanel, uri: Uri) => void,
): Promise<void> {
  try {
    const remembered = is(fields, state) ? state['uri'] : undefined;
    if (typeof remembered !== 'string') throw new Error('no document remembered');
    const uri = Uri.parse(remembered, true);
    await workspace.openTextDocument(uri);
    panel.webview.options = pageOptions(extensionUri);
    adopt(panel, uri);
  } catch {
    panel.dispose();
  }
}
