// The text that a preview belongs to: where it is shown, where the cursor is in it, and how to get to a place in it.
import {
  type Position,
  Range,
  TabInputText,
  type TextDocument,
  type TextEditor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Position as WirePosition } from 'vscode-languageserver-types';

/** The document, when it is open and one of ours. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  const found = workspace.textDocuments.find((document) => document.uri.toString() === wanted);
  return found?.languageId === 'gongkai' ? found : undefined;
}

/** The cursor in the document; undefined when no editor shows it. */
export function cursorIn(uri: Uri): Position | undefined {
  return editorOf(uri)?.selection.active;
}

/** An editor that shows the document, the active one first. */
export function editorOf(uri: Uri): TextEditor | undefined {
  const wanted = uri.toString();
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === wanted);
}

/** Puts the cursor at a place and shows it, in the column where the document is. */
export async function revealPosition(
  uri: Uri,
  { line, character }: WirePosition,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  await window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? columnBeside(previewColumn),
    selection: new Range(line, character, line, character),
  });
}

/** The column in which the document is a tab, in front or behind others. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const wanted = uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const holds = (input: unknown): boolean => input instanceof TabInputText && input.uri.toString() === wanted;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => holds(input)))?.viewColumn;
}

/** The text stands to the left, unless the preview does. */
function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  return previewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
}
