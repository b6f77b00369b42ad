// What the extension offers for a place in a document, asked the way VS Code itself asks.
import {
  type CodeAction,
  type CodeActionKind,
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { holds } from './kit.ts';

/** The completion items at a place, best first. */
export async function completions(
  { uri }: TextDocument,
  position: Position,
): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  const key = ({ sortText, label }: CompletionItem): string => sortText ?? String(label);
  return list.items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Takes a completion item by its label, as Enter does. */
export async function accept(
  document: TextDocument,
  items: readonly CompletionItem[],
  label: string,
): Promise<void> {
  const item = items.find((each) => nameOf(each) === label);
  holds(item, `no item ${label}, but ${items.map(nameOf).join(' ') || 'nothing'}`);
  const { range, insertText, additionalTextEdits = [] } = item;
  holds(range !== undefined && insertText !== undefined, `no edit in the item ${label}`);
  const text = insertText instanceof SnippetString ? insertText.value : insertText;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range instanceof Range ? range : range.replacing, text);
  for (const extra of additionalTextEdits) edit.replace(document.uri, extra.range, extra.newText);
  holds(await workspace.applyEdit(edit), `not applied: ${label}`);
}

/** The label of a completion item. */
export function nameOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** All texts of the hover at a place. */
export async function hoverText({ uri }: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

/** The outline of a document. */
export async function outline({ uri }: TextDocument): Promise<readonly DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
  return found ?? [];
}

/** The foldable ranges of a document, as `first-last` line, counted from 1. */
export async function foldings({ uri }: TextDocument): Promise<readonly string[]> {
  const found = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
  return found.map(({ start, end }) => `${start + 1}-${end + 1}`);
}

/** The code actions of a kind, with their edits. */
export async function actionsAt(
  { uri }: TextDocument,
  range: Range,
  kind: CodeActionKind,
): Promise<readonly CodeAction[]> {
  return await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    100,
  );
}

/** Applies a code action's edit. */
export async function apply(action: CodeAction | undefined): Promise<void> {
  holds(action?.edit, 'there is nothing to apply');
  holds(await workspace.applyEdit(action.edit), `not applied: ${action.title}`);
}
