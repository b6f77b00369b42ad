// Fixes as code actions; for clients that do not know these, as commands that send the edit back.
import type { CodeAction, CodeActionParams, Command, Connection } from 'vscode-languageserver';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { fixAll, fixes } from '../../features/fixes.ts';
import { reasonOf } from '../../text/reason.ts';
import { is, list, object, text, whole } from '../../text/shape.ts';
import { visible } from '../../text/visible.ts';
import type { Abilities } from '../abilities.ts';
import { diagnosticOf, said, spanOf, textEdit, type Voice } from '../convert.ts';
import { asTold } from '../findings/edited.ts';
import { APPLY_COMMAND } from '../requests.ts';
import type { DocumentSnapshot } from '../session.ts';
import { ErrorCodes, LSPErrorCodes, ResponseError } from '../transport/library.ts';

/** The kind of the action that applies all safe fixes. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongkai`;

type Edits = Pick<Abilities, 'actionLiterals' | 'versionedEdits' | 'applyEdit'>;

const POSITION = object({ line: whole, character: whole });
const TEXT_EDIT = object({ range: object({ start: POSITION, end: POSITION }), newText: text });
const APPLIED = object({ uri: text, version: whole, title: text, edits: list(TEXT_EDIT) });

/** The actions for a range: literals, commands, or nothing where a client knows neither. */
export function codeActions(
  { range, context }: CodeActionParams,
  open: DocumentSnapshot,
  voice: Voice,
  can: Edits,
): (CodeAction | Command)[] {
  const wanted = (kind: string): boolean =>
    (context.only ?? [kind]).some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions = [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(open, range, voice) : []),
    ...(wanted(FIX_ALL) && asked(context) ? allFixes(open, voice) : []),
  ];
  const { uri, version } = open;
  if (can.actionLiterals) {
    return actions.map(({ edits, ...action }) => ({
      ...action,
      edit: workspaceEdit(uri, version, edits, can),
    }));
  }
  if (!can.applyEdit) return [];
  return actions.map(({ title, edits }) => {
    return { title, command: APPLY_COMMAND, arguments: [{ uri, version, title, edits }] };
  });
}

/**
 * Applies a fix that was offered as a command.
 * @param versionOf the version of an open document: a text that has moved on since is left alone
 */
export function answerCommands(
  connection: Connection,
  versionOf: (uri: string) => number | undefined,
  can: Edits,
): void {
  connection.onExecuteCommand(({ command, arguments: raw }) => {
    const [given, ...more]: readonly unknown[] = raw ?? [];
    if (command !== APPLY_COMMAND || !is(APPLIED, given) || more.length > 0)
      throw new ResponseError(ErrorCodes.InvalidParams, `${command}: no command of this server`);
    const { uri, version, title, edits } = given;
    if (versionOf(uri) !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, `${command}: the text has changed since`);
    // Not waited for: a client may answer only after it has got this answer.
    connection.workspace
      .applyEdit({ label: title, edit: workspaceEdit(uri, version, [...edits], can) })
      .catch((error: unknown) => connection.console.warn(visible(`${command}: ${reasonOf(error)}`)));
    return null;
  });
}

/** Fix-all is offered where it is asked for by name or by hand, not with every move of the cursor. */
function asked({ only, triggerKind }: CodeActionParams['context']): boolean {
  return (only ?? undefined) !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
}

type Offered = Pick<CodeAction, 'title' | 'diagnostics'> & {
  readonly kind: CodeActionKind;
  readonly edits: TextEdit[];
};

function quickFixes(
  { uri, analysis, edited }: DocumentSnapshot,
  range: CodeActionParams['range'],
  voice: Voice,
): Offered[] {
  return fixes(analysis, spanOf(analysis.source, range)).map(({ title, edits, finding }) => ({
    title: said(title, voice.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(asTold(finding, edited), uri, voice)],
    edits: edits.map((edit) => textEdit(edit, analysis.source)),
  }));
}

function allFixes({ analysis }: DocumentSnapshot, { language }: Voice): Offered[] {
  const edits = fixAll(analysis).map((edit) => textEdit(edit, analysis.source));
  if (edits.length === 0) return [];
  const title = { zh: '修改所有可以自动修改的问题', en: 'Fix all problems that can be fixed safely' };
  return [{ title: said(title, language), kind: FIX_ALL, edits }];
}

/** For one version where the client can: an editor whose text has moved on since refuses it instead of doing harm. */
function workspaceEdit(
  uri: string,
  version: number,
  edits: TextEdit[],
  { versionedEdits }: Edits,
): WorkspaceEdit {
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
