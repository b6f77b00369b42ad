// What features say, as LSP has it: completion items, symbols, folding ranges.
import {
  type CompletionItem,
  CompletionItemKind,
  type DocumentSymbol,
  type FoldingRange,
  InsertTextFormat,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { ItemKind, CompletionItem as Offered } from '../features/completion.ts';
import type { OutlineKind, OutlineNode } from '../features/outline.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { rangeAt, said, textEdit } from './convert.ts';
import type { Language } from './settings.ts';

const ITEM_KIND: Readonly<Record<ItemKind, CompletionItemKind>> = {
  heading: CompletionItemKind.Property,
  key: CompletionItemKind.Keyword,
  skeleton: CompletionItemKind.Snippet,
  value: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Module,
  collective: CompletionItemKind.Folder,
  domain: CompletionItemKind.Class,
  time: CompletionItemKind.Event,
  channel: CompletionItemKind.Interface,
  text: CompletionItemKind.Text,
};

const SYMBOL_KIND: Readonly<Record<OutlineKind, SymbolKind>> = {
  document: SymbolKind.File,
  section: SymbolKind.Namespace,
  group: SymbolKind.Class,
  entry: SymbolKind.Field,
};

export function completionItem(item: Offered, source: Source, language: Language): CompletionItem {
  const { label, kind, detail, documentation, edit, sort, filter, extraEdits = [] } = item;
  return {
    label,
    kind: ITEM_KIND[kind],
    detail: said(detail, language),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: 'markdown', value: said(documentation, language) } }),
    textEdit: textEdit(edit, source),
    insertTextFormat: edit.snippet === true ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText: sort,
    filterText: filter,
    ...(extraEdits.length === 0
      ? {}
      : { additionalTextEdits: extraEdits.map((extra) => textEdit(extra, source)) }),
  };
}

export function symbol(node: OutlineNode, source: Source): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: SYMBOL_KIND[node.kind],
    range: rangeAt(source, node.span),
    selectionRange: rangeAt(source, node.selection),
    children: node.children.map((child) => symbol(child, source)),
  };
}

export function foldingRange(span: Span, source: Source): FoldingRange {
  const { start, end } = rangeAt(source, span);
  return {
    startLine: start.line,
    endLine: end.character === 0 ? Math.max(start.line, end.line - 1) : end.line,
  };
}
