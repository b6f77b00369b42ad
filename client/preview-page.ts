// The preview's page with its addresses in this editor.
import { Uri, type Webview, type WebviewOptions } from 'vscode';
import { base64 } from './base64.ts';
import { page } from './preview/page.ts';
import type { ShownTable } from './preview/shown.ts';
import { language, localized } from './say.ts';

/** What the page shows. */
export interface PageContent {
  readonly tables: readonly ShownTable[];
  readonly state: number;
  readonly uri: Uri;
  readonly bar: string;
}

/** The page as HTML for this webview. */
export function pageFor(
  webview: Webview,
  extensionUri: Uri,
  { tables, state, uri, bar }: PageContent,
): string {
  const address = (file: string): string => {
    return webview.asWebviewUri(Uri.joinPath(webviewFolder(extensionUri), file)).toString();
  };
  return page({
    tables,
    state,
    bar,
    uri: uri.toString(),
    language: language(),
    title: previewTitle(uri),
    empty: localized({
      zh: '还没有可以排成表的内容：写上“类型”和“条目”，表格就显示在这里。',
      en: 'Nothing to lay out yet: once 类型 and 条目 are written, the table appears here.',
    }),
    cspSource: webview.cspSource,
    nonce: base64(crypto.getRandomValues(new Uint8Array(18))),
    script: address('preview.js'),
    style: address('preview.css'),
  });
}

/** What the page may do: run its script, and load files of its own folder only. */
export function pageOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [webviewFolder(extensionUri)] };
}

/** The title of the panel: the file's name. */
export function previewTitle(uri: Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return localized({ zh: `预览：${name}`, en: `Preview: ${name}` });
}

function webviewFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'webview');
}
