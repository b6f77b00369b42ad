// What features say, as LSP has it: completion items, symbols, folding and selection ranges.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver-types';
import {
  type ItemKind,
  type CompletionItem as Offered,
  type CompletionList as Offers,
  withoutPlaceholders,
} from '../../features/completion/completion.ts';
import type { OutlineKind, OutlineNode } from '../../features/outline.ts';
import type { Language } from '../../rules/support/say.ts';
import type { Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import type { ItemAbilities } from '../abilities.ts';
import { rangeAt, said, textEdit } from '../convert.ts';

const ITEM_KIND: Readonly<Record<ItemKind, CompletionItemKind>> = {
  heading: CompletionItemKind.Property,
  key: CompletionItemKind.Keyword,
  skeleton: CompletionItemKind.Snippet,
  value: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Constant,
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

/** How items are told: in which language, and what the client can show. */
export interface ItemVoice extends ItemAbilities {
  readonly language: Language;
}

/** What is offered as an editor shows it. */
export function completionList(
  { items, incomplete }: Offers,
  source: Source,
  voice: ItemVoice,
): CompletionList {
  const span = items[0]?.edit.span;
  const isCommon = items.every(({ edit }) => edit.span.start === span?.start && edit.span.end === span.end);
  if (span === undefined || !isCommon)
    return { isIncomplete: incomplete, items: items.map((item) => completionItem(item, source, voice)) };
  const range = rangeAt(source, span);
  return {
    isIncomplete: incomplete,
    ...(voice.commonRange && { itemDefaults: { editRange: range } }),
    items: items.map((item) => completionItem(item, source, voice, range)),
  };
}

/** A completion item; its text carries its own indentation, so the client adds none. */
export function completionItem(
  item: Offered,
  source: Source,
  voice: ItemVoice,
  common?: Range,
): CompletionItem {
  const { language, snippets, commonRange } = voice;
  const { label, kind, documentation, edit, sort, filter, extraEdits } = item;
  const snippet = edit.snippet && snippets;
  const text = snippet || !edit.snippet ? edit.text : withoutPlaceholders(edit.text);
  const known = voice.kinds.has(ITEM_KIND[kind]);
  const told: CompletionItem = {
    label,
    kind: known ? ITEM_KIND[kind] : CompletionItemKind.Value,
    sortText: sort,
  };
  // One after the other: a list has a hundred items, and putting objects together is what they cost.
  const detail = said(item.detail, language);
  if (detail !== '') told.detail = detail;
  if (documentation) told.documentation = said(documentation, language);
  if (common === undefined || !commonRange)
    told.textEdit = { range: common ?? rangeAt(source, edit.span), newText: text };
  else if (text !== label) told.textEditText = text;
  if (snippet) told.insertTextFormat = InsertTextFormat.Snippet;
  if (voice.asIs && text.includes('\n')) told.insertTextMode = InsertTextMode.asIs;
  if (filter !== '') told.filterText = filter;
  if (extraEdits.length > 0) told.additionalTextEdits = extraEdits.map((one) => textEdit(one, source));
  return told;
}

/** A symbol of the outline with those below it. */
export function symbol(node: OutlineNode, source: Source): DocumentSymbol {
  return {
    name: nameOf(node),
    detail: node.detail,
    kind: SYMBOL_KIND[node.kind],
    range: rangeAt(source, node.span),
    selectionRange: rangeAt(source, node.selection),
    children: node.children.map((child) => symbol(child, source)),
  };
}

/** The same for clients that know a flat list: each symbol with the name of the one that it lies in. */
export function flatSymbols(
  nodes: readonly OutlineNode[],
  source: Source,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return nodes.flatMap((node) => [
    {
      name: nameOf(node),
      kind: SYMBOL_KIND[node.kind],
      location: { uri, range: rangeAt(source, node.span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flatSymbols(node.children, source, uri, nameOf(node)),
  ]);
}

/** A symbol must have a name. */
function nameOf({ name }: OutlineNode): string {
  return name.trim() === '' ? '（空）' : name;
}

/** A folding range; a span that ends at the beginning of a line does not take that line in. */
export function foldingRange(span: Span, source: Source): FoldingRange {
  const { start, end } = rangeAt(source, span);
  return {
    startLine: start.line,
    endLine: end.character === 0 ? Math.max(start.line, end.line - 1) : end.line,
  };
}

/**
 * Stretches around a cursor, each with the one around it.
 * @param spans from the narrowest to the widest, which is the whole text
 */
export function selectionRange(spans: readonly Span[], source: Source): SelectionRange {
  const [widest = { start: 0, end: source.length }, ...inner] = spans.toReversed();
  return inner.reduce<SelectionRange>((parent, span) => ({ range: rangeAt(source, span), parent }), {
    range: rangeAt(source, widest),
  });
}
