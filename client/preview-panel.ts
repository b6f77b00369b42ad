// The preview of a document beside its text: keeps the page up to date, and carries the cursor to and fro.
import { Disposable, languages, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { TableResult } from '../server/protocol/requests.ts';
import { type CellAddress, isToExtension, type ToPage } from './preview/messages.ts';
import { Refresh } from './preview/refresh.ts';
import { type ShownTable, shownTables } from './preview/shown.ts';
import { beginOf, cellAtCursor } from './preview/spots.ts';
import { PageStates } from './preview/states.ts';
import { titlesFrom } from './preview/titles.ts';
import { pageFor, previewTitle } from './preview-page.ts';
import { cursorIn, openDocument, revealPosition } from './preview-text.ts';
import { language, localized } from './say.ts';
import type { ServerLink } from './server-link.ts';
import { stateBar } from './state-text.ts';

/** An answer, and the document that it is of. */
interface Answer {
  readonly uri: Uri;
  readonly result: TableResult;
}

/** A class because it lives as long as the panel, and shows one document after another. */
export class PreviewPanel {
  private readonly panel: WebviewPanel;
  private readonly link: ServerLink;
  private readonly extensionUri: Uri;
  private readonly states = new PageStates();
  private readonly refresh: Refresh<Answer>;
  private uri: Uri;
  private result: TableResult | undefined;
  private isBehind = false;
  private bar = '';

  constructor(panel: WebviewPanel, uri: Uri, link: ServerLink, extensionUri: Uri) {
    this.panel = panel;
    this.uri = uri;
    this.link = link;
    this.extensionUri = extensionUri;
    this.refresh = new Refresh<Answer>({
      ask: async () => ({ uri: this.uri, result: await link.table(this.uri.toString()) }),
      fresh: (answer) => this.take(answer),
      behind: () => this.behind(),
    });
    const listeners = this.listen();
    panel.onDidDispose(() => {
      listeners.dispose();
      this.refresh.end();
    });
    panel.title = previewTitle(uri);
    this.serverChanged();
  }

  /** Shows another document. */
  show(uri: Uri): void {
    if (this.isShown(uri)) return;
    this.uri = uri;
    this.result = undefined;
    this.isBehind = false;
    this.states.reset();
    this.panel.title = previewTitle(uri);
    this.serverChanged();
  }

  /** Brings the panel to the front, where it is. */
  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private listen(): Disposable {
    return Disposable.from(
      this.panel.webview.onDidReceiveMessage((message: unknown) => this.hear(message)),
      this.panel.onDidChangeViewState(() => {
        if (!this.panel.visible) this.states.hide();
      }),
      workspace.onDidOpenTextDocument(({ uri }) => this.isShown(uri) && this.want()),
      workspace.onDidChangeTextDocument(({ document }) => this.isShown(document.uri) && this.want()),
      // Findings change without the text, when a setting or the unit directory does.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => this.isShown(uri)) && this.want()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isShown(textEditor.document.uri)) this.follow();
      }),
      this.link.onState(() => this.serverChanged()),
    );
  }

  /** A document that is closed keeps its last table. */
  private want(): void {
    if (openDocument(this.uri) !== undefined) this.refresh.want();
  }

  /** The server runs (again), or it has stopped: then the page says so, even one that has nothing to show. */
  private serverChanged(): void {
    this.sayBar();
    if (this.link.state.phase === 'stopped' && !this.states.hasPage) this.load([]);
    this.want();
  }

  private hear(message: unknown): void {
    if (!isToExtension(message)) return;
    if (message.type === 'reveal') {
      if (this.states.shows(message.state)) void this.revealText(message.spot);
      return;
    }
    this.tell(this.states.ready(message.state));
    this.tell({ type: 'bar', text: this.bar });
    this.follow();
  }

  /** Takes a new table; returns whether it is as new as the text. */
  private take({ uri, result }: Answer): boolean {
    if (!this.isShown(uri)) return false;
    this.result = result;
    const upToDate = result.version >= (openDocument(uri)?.version ?? 0);
    if (upToDate) this.isBehind = false;
    this.sayBar();
    const tables = shownTables(result, titlesFrom(languages.getDiagnostics(uri), language()));
    if (this.states.hasPage) this.tell(this.states.update(tables));
    else this.load(tables);
    this.follow();
    return upToDate;
  }

  private behind(): void {
    this.isBehind = true;
    this.sayBar();
    if (!this.states.hasPage) this.load([]);
  }

  private load(tables: readonly ShownTable[]): void {
    const { panel, extensionUri, uri, bar } = this;
    const state = this.states.load(tables);
    panel.webview.html = pageFor(panel.webview, extensionUri, { tables, state, uri, bar });
  }

  private sayBar(): void {
    const bar = localized(stateBar(this.link.state, this.isBehind));
    if (this.bar === bar) return;
    this.bar = bar;
    this.tell({ type: 'bar', text: bar });
  }

  private follow(): void {
    const cursor = cursorIn(this.uri);
    if (cursor === undefined || this.result === undefined) return;
    this.tell({ type: 'follow', spot: cellAtCursor(this.result, cursor) });
  }

  private async revealText(spot: CellAddress): Promise<void> {
    const begin = this.result && beginOf(this.result, spot);
    if (begin !== undefined) await revealPosition(this.uri, begin, this.panel.viewColumn);
  }

  private tell(message: ToPage | undefined): void {
    if (message !== undefined) void this.panel.webview.postMessage(message);
  }

  private isShown(uri: Uri): boolean {
    return uri.toString() === this.uri.toString();
  }
}
