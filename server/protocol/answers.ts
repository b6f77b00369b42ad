// The answers to requests: each looks at the newest analysis and hands over what a feature says.
import type { CodeAction, CodeActionParams, Connection } from 'vscode-languageserver';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import * as z from 'zod/mini';
import { complete, Readings } from '../features/completion.ts';
import { fixAll, fixes } from '../features/fixes.ts';
import { folding } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { Looks } from '../features/looks.ts';
import { outline } from '../features/outline.ts';
import { diagnosticOf, offsetOf, rangeAt, said, spanOf, textEdit, type Voice } from './convert.ts';
import { completionList, foldingRange, type ItemVoice, symbol } from './convert-features.ts';
import { ErrorCodes, ResponseError } from './library.ts';
import { TABLE_REQUEST } from './requests.ts';
import type { Open, Session } from './session.ts';
import { tablesOf } from './tables.ts';

const TABLE_PARAMS = z.object({ uri: z.string() });
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongkai`;

/** What every answer needs: the newest analysis of a document, and how the user is spoken to. */
interface Desk {
  readonly connection: Connection;
  /** Makes an answer when the document has been read as far as a line; `nothing` where it is not open. */
  answerAt<T>(uri: string, line: number, nothing: T, make: (open: Open) => T): Promise<T>;
  /** The same when all of the document has been read. */
  answerWhole<T>(uri: string, nothing: T, make: (open: Open) => T): Promise<T>;
  voice(): Voice;
}

/** Registers a handler for every request that the server promises. */
export function answerRequests(connection: Connection, session: Session, pages: string | undefined): void {
  const desk: Desk = {
    connection,
    voice: () => ({ language: session.settings.language, pages }),
    answerAt: async (uri, line, nothing, make) => {
      const open = await session.upTo(uri, line);
      return open === undefined ? nothing : make(open);
    },
    answerWhole: async (uri, nothing, make) => {
      const open = await session.whole(uri);
      return open === undefined ? nothing : make(open);
    },
  };
  answerTyping(desk, session.items);
  answerViews(desk);
  connection.onCodeAction((params) =>
    desk.answerWhole(params.textDocument.uri, [], (open) => codeActions(params, open, desk.voice())),
  );
}

/** Completion and hover: what is asked at the cursor. */
function answerTyping({ connection, answerAt, voice }: Desk, items: Omit<ItemVoice, 'language'>): void {
  const readings = new Readings();
  connection.onCompletion(({ textDocument, position }) =>
    answerAt(textDocument.uri, position.line, null, ({ analysis }) => {
      const offers = complete(analysis, offsetOf(analysis.source, position), readings);
      return completionList(offers, analysis.source, { ...items, language: voice().language });
    }),
  );
  connection.onHover(({ textDocument, position }) =>
    answerAt(textDocument.uri, position.line, null, ({ analysis }) => {
      const found = hover(analysis, offsetOf(analysis.source, position));
      if (found === undefined) return null;
      const value = said(found.markdown, voice().language);
      return { contents: { kind: 'markdown', value }, range: rangeAt(analysis.source, found.span) };
    }),
  );
}

/** Outline, folding and tables: what is asked of the whole document. */
function answerViews({ connection, answerWhole }: Desk): void {
  const looks = new Looks();
  connection.onDocumentSymbol(({ textDocument }) =>
    answerWhole(textDocument.uri, [], ({ analysis }) =>
      outline(analysis, looks).map((node) => symbol(node, analysis.source)),
    ),
  );
  connection.onFoldingRanges(({ textDocument }) =>
    answerWhole(textDocument.uri, [], ({ analysis }) =>
      folding(analysis, looks).map((span) => foldingRange(span, analysis.source)),
    ),
  );
  connection.onRequest(TABLE_REQUEST, async (raw: unknown) => {
    const params = TABLE_PARAMS.safeParse(raw);
    if (!params.success)
      throw new ResponseError(ErrorCodes.InvalidParams, `${TABLE_REQUEST}: {uri} expected`);
    return answerWhole(params.data.uri, null, ({ analysis, version }) => tablesOf(analysis, version));
  });
}

function codeActions({ range, context }: CodeActionParams, open: Open, voice: Voice): CodeAction[] {
  const wanted = (kind: string): boolean => {
    return (
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
    );
  };
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(open, range, voice) : []),
    ...(wanted(FIX_ALL) && asked(context) ? allFixes(open, voice) : []),
  ];
}

/** Fix-all is offered where it is asked for by name or by hand, not with every move of the cursor. */
function asked({ only, triggerKind }: CodeActionParams['context']): boolean {
  return only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
}

function quickFixes(
  { uri, version, analysis }: Open,
  range: CodeActionParams['range'],
  voice: Voice,
): CodeAction[] {
  return fixes(analysis, spanOf(analysis.source, range)).map(({ title, edits, finding }): CodeAction => {
    const changes = edits.map((edit) => textEdit(edit, analysis.source));
    return {
      title: said(title, voice.language),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, uri, voice)],
      edit: versioned({ uri, version }, changes),
    };
  });
}

function allFixes({ uri, version, analysis }: Open, voice: Voice): CodeAction[] {
  const edits = fixAll(analysis).map((edit) => textEdit(edit, analysis.source));
  if (edits.length === 0) return [];
  const title = said(
    { zh: '修改所有可以自动修改的问题', en: 'Fix all problems that can be fixed safely' },
    voice.language,
  );
  return [{ title, kind: FIX_ALL, edit: versioned({ uri, version }, edits) }];
}

/** An edit for one version: an editor whose text has moved on since refuses it instead of doing harm. */
function versioned(
  { uri, version }: Pick<Open, 'uri' | 'version'>,
  edits: ReturnType<typeof textEdit>[],
): CodeAction['edit'] & object {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
