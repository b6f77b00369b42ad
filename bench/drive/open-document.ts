// A document that is open in a server: it is edited by spans, and its findings are awaited or asked for.
import { type Change, changed, putIn, takeOut } from '../make/insert.ts';
import type { Insertion } from '../make/shape.ts';
import type { Filed } from '../make/workplace.ts';
import { type Diagnostic, firstLine, type Report, ServerError } from './messages.ts';
import { PATIENCE, rest, type Session } from './session.ts';

/** Errors that tell the client to ask again: cancelled by the server, content modified. */
const ASK_AGAIN = [-32802, -32801];

/** A class because it counts versions, and keeps the text for servers that want it whole. */
export class OpenDocument {
  readonly session: Session;
  readonly laid: Filed;
  private version = 1;
  private text: string;

  constructor(session: Session, laid: Filed) {
    this.session = session;
    this.laid = laid;
    this.text = laid.text;
  }

  /** Names the document in a request. */
  get id(): { readonly uri: string } {
    return { uri: this.laid.uri };
  }

  open(): void {
    const { client, contestant } = this.session;
    const textDocument = { ...this.id, languageId: contestant.language, version: 1, text: this.laid.text };
    client.notify('textDocument/didOpen', { textDocument });
  }

  put(insertion: Insertion): void {
    this.change(putIn(insertion));
  }

  take(insertion: Insertion): void {
    this.change(takeOut(insertion));
  }

  /**
   * The findings for the version that was sent last. A report that was pushed counts only if it came after `since`,
   * names no other version, and has the number of findings that is due; what is asked for is asked for after the change.
   */
  async findings(since: number, due?: number): Promise<Report> {
    if (this.session.contestant.findings === 'pull') return this.ask(due);
    const fits = ({ uri, at, version, count }: Report): boolean =>
      uri === this.laid.uri &&
      at >= since &&
      (version ?? this.version) === this.version &&
      (due === undefined || count === due);
    const find = (): Report | undefined => this.session.client.reports.findLast(fits);
    return this.session.client.until(find, PATIENCE, `findings${due === undefined ? '' : ` (${due} due)`}`);
  }

  /**
   * All findings for the version that was sent last, however many reports they come in: the first report after which
   * their number no longer changed.
   * @param calm ms without a report or work after which no more are expected
   */
  async allFindings(since: number, calm = 300): Promise<Report> {
    const first = await this.findings(since);
    await rest(this.session, calm);
    if (this.session.contestant.findings === 'pull') {
      // A server may answer before it has the schema.
      const again = await this.ask(undefined);
      return again.count === first.count ? first : again;
    }
    const reports = this.session.client.reports.filter(({ uri, at }) => uri === this.laid.uri && at >= since);
    const total = reports.at(-1)?.count;
    return reports[reports.findLastIndex(({ count }) => count !== total) + 1] ?? first;
  }

  private async ask(due: number | undefined): Promise<Report> {
    const { client } = this.session;
    for (;;) {
      try {
        const answer = await client.request('textDocument/diagnostic', { textDocument: this.id }, PATIENCE);
        const { items } = answer.result as { items: readonly Diagnostic[] };
        if (due !== undefined && items.length !== due)
          throw new Error(`${items.length} findings, not ${due}`);
        const { at, bytes } = answer;
        return {
          uri: this.laid.uri,
          version: this.version,
          count: items.length,
          firstLine: firstLine(items),
          bytes,
          at,
        };
      } catch (error) {
        if (!(error instanceof ServerError && ASK_AGAIN.includes(error.code))) throw error;
      }
    }
  }

  private change(change: Change): void {
    const { client, can } = this.session;
    const sync = can['textDocumentSync'];
    const spans = (typeof sync === 'object' && sync !== null && 'change' in sync ? sync.change : sync) === 2;
    if (!spans) this.text = changed(this.text, change);
    client.notify('textDocument/didChange', {
      textDocument: { ...this.id, version: ++this.version },
      contentChanges: [spans ? change : { text: this.text }],
    });
  }
}
