// The answers to requests: each looks at the newest analysis and hands over what a feature says, unless nobody waits for it.
import type { CancellationToken, Connection, DocumentDiagnosticReport } from 'vscode-languageserver';
import { complete, PinyinReadings } from '../../features/completion/completion.ts';
import { folding } from '../../features/folding.ts';
import { hover } from '../../features/hover/hover.ts';
import { Looks } from '../../features/looks.ts';
import { outline } from '../../features/outline.ts';
import { selection } from '../../features/selection.ts';
import type { Abilities } from '../abilities.ts';
import { offsetOf, rangeAt, said, type Voice } from '../convert.ts';
import type { Publisher } from '../findings/publish.ts';
import { TABLE_REQUEST, type TableParams } from '../requests.ts';
import type { DocumentSnapshot, Session } from '../session.ts';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from '../transport/library.ts';
import { slice } from '../transport/turns.ts';
import { answerCommands, codeActions } from './actions.ts';
import { completionList, flatSymbols, foldingRange, selectionRange, symbol } from './convert-features.ts';
import { tablesOf } from './tables.ts';

/** What every answer needs: the newest analysis of a document, and how the client is spoken to. */
interface RequestContext {
  readonly connection: Connection;
  readonly can: Abilities;
  /** Makes an answer when the document has been read as far as a line; `nothing` where it is not open. */
  answerAt<T>(
    uri: string,
    line: number,
    token: CancellationToken,
    nothing: T,
    make: (open: DocumentSnapshot) => T,
  ): Promise<T>;
  /** The same when all of the document has been read. */
  answerWhole<T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    make: (open: DocumentSnapshot) => T,
  ): Promise<T>;
  voice(): Voice;
}

/**
 * Registers a handler for every request that the server promises.
 * @param pages address of a rule's page with `{id}` in it
 */
export function answerRequests(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  can: Abilities,
  pages: string | undefined,
): void {
  const context: RequestContext = {
    connection,
    can,
    voice: () => ({ language: session.configuration.language, pages, related: can.relatedInformation }),
    answerAt: (uri, line, token, nothing, make) =>
      answer(session, token, (isCancelled) => session.upTo(uri, line, isCancelled), nothing, make),
    answerWhole: (uri, token, nothing, make) =>
      answer(session, token, (isCancelled) => session.whole(uri, isCancelled), nothing, make),
  };
  answerTyping(context);
  answerViews(context);
  answerFindings(context, publisher);
  if (!can.actionLiterals && can.applyEdit)
    answerCommands(connection, (uri) => session.known(uri)?.version, can);
}

/**
 * An answer that is given up when it is cancelled. A client takes a request back in a message of its own, which is seen
 * only in another turn of the loop: so one is waited for before the work, and after it if it took long.
 */
async function answer<T>(
  session: Session,
  token: CancellationToken,
  read: (isCancelled: () => boolean) => Promise<DocumentSnapshot | undefined>,
  nothing: T,
  make: (open: DocumentSnapshot) => T,
): Promise<T> {
  const turn = (): Promise<void> => new Promise((next) => session.turns.own(next));
  const stopIfCancelled = (): void => {
    if (token.isCancellationRequested) throw cancelled();
  };
  await turn();
  stopIfCancelled();
  // A file that never comes keeps nobody who has turned away.
  const open = await Promise.race([read(() => token.isCancellationRequested), whenCancelled(token)]);
  stopIfCancelled();
  if (open === undefined) return nothing;
  const isLong = slice();
  const made = make(open);
  if (isLong()) await turn();
  stopIfCancelled();
  return made;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Fails when a request is taken back, and never ends otherwise. */
function whenCancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, fail) => {
    token.onCancellationRequested(() => fail(cancelled()));
  });
}

/** Completion and hover: what is asked at the cursor. */
function answerTyping({ connection, can, answerAt, voice }: RequestContext): void {
  const readings = new PinyinReadings();
  connection.onCompletion(({ textDocument, position }, token) =>
    answerAt(textDocument.uri, position.line, token, null, ({ analysis }) => {
      const offers = complete(analysis, offsetOf(analysis.source, position), readings);
      return completionList(offers, analysis.source, { ...can.item, language: voice().language });
    }),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answerAt(textDocument.uri, position.line, token, null, ({ analysis }) => {
      const found = hover(analysis, offsetOf(analysis.source, position));
      if (found === undefined) return null;
      const value = said(can.hover === 'markdown' ? found.markdown : found.plain, voice().language);
      return { contents: { kind: can.hover, value }, range: rangeAt(analysis.source, found.span) };
    }),
  );
}

/** Outline, folding, growing selections and tables: what is asked of the whole document. */
function answerViews({ connection, can, answerWhole }: RequestContext): void {
  const looks = new Looks();
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answerWhole(uri, token, [], ({ analysis }) => {
      const nodes = outline(analysis, looks);
      return can.symbolTree
        ? nodes.map((node) => symbol(node, analysis.source))
        : flatSymbols(nodes, analysis.source, uri);
    }),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answerWhole(textDocument.uri, token, [], ({ analysis }) =>
      folding(analysis, looks, can.foldingRanges).map((span) => foldingRange(span, analysis.source)),
    ),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answerWhole(textDocument.uri, token, null, ({ analysis }) =>
      positions.map((position) => {
        const { source } = analysis;
        return selectionRange(selection(analysis, offsetOf(source, position), looks), source);
      }),
    ),
  );
  connection.onRequest(TABLE_REQUEST, ({ uri }: TableParams, token: CancellationToken) =>
    answerWhole(uri, token, null, ({ analysis, version, edited }) => tablesOf(analysis, version, edited)),
  );
}

/** Findings, and what mends them. */
function answerFindings({ connection, can, answerWhole, voice }: RequestContext, publisher: Publisher): void {
  connection.onCodeAction((params, token) =>
    answerWhole(params.textDocument.uri, token, [], (open) => codeActions(params, open, voice(), can)),
  );
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => {
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return answerWhole(uri, token, nothing, (open) => publisher.report(open, previousResultId));
  });
}
