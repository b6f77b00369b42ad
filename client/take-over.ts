// Gives documents that begin with a known 类型 our language id, so that other YAML tools leave them alone.
import { Disposable, languages, Position, Range, type TextDocument, workspace } from 'vscode';
import { HEAD_LENGTH, OURS } from '../server/protocol/requests.ts';
import { type EditorDocument, TakenDocuments } from './taken.ts';

/** Watches documents being opened, and being written at their top. */
export function takeOverYaml(): Disposable {
  const taken = new TakenDocuments(OURS.begins);
  const consider = (document: TextDocument): void => {
    if (taken.take(candidate(document))) void languages.setTextDocumentLanguage(document, 'gongkai');
  };
  workspace.textDocuments.forEach(consider);
  return Disposable.from(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ rangeOffset }) => rangeOffset < HEAD_LENGTH)) consider(document);
    }),
    workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // Another language is told as closing and opening.
      if (isUntitled) setTimeout(() => isOpen(uri.toString()) || taken.forget(uri.toString()));
    }),
  );
}

function candidate(document: TextDocument): EditorDocument {
  const { uri, languageId, isUntitled } = document;
  const head = (): string =>
    document.getText(new Range(new Position(0, 0), document.positionAt(HEAD_LENGTH)));
  return { uri: uri.toString(), languageId, isUntitled, head };
}

function isOpen(uri: string): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri);
}
