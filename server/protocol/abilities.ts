// What a client can, as it says at the start: looked at leaf by leaf, so that nonsense counts as "cannot".
import { CompletionItemKind, type MarkupKind } from 'vscode-languageserver-types';

/** What a client can show of a completion item. */
export interface ItemAbilities {
  /** Placeholders in what is inserted. */
  readonly snippets: boolean;
  /** That all items of a list replace one and the same stretch, which is then said once. */
  readonly commonRange: boolean;
  /** That lines are inserted with the indentation that they have. */
  readonly asIs: boolean;
  /** The kinds that it has an icon for. */
  readonly kinds: ReadonlySet<CompletionItemKind>;
}

/** What a client can, as far as it makes a difference to what it is sent. */
export interface Abilities {
  readonly item: ItemAbilities;
  readonly hover: MarkupKind;
  /** Symbols that lie in each other; a flat list otherwise. */
  readonly symbolTree: boolean;
  /** Code actions with their edit; commands otherwise. */
  readonly actionLiterals: boolean;
  /** Edits for one version of a document. */
  readonly versionedEdits: boolean;
  /** Edits that the server sends by itself. */
  readonly applyEdit: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** So many folding ranges at most. */
  readonly foldingRanges: number;
  /** Findings: whether it takes and whether it asks for them, and whether it can be told to ask again. */
  readonly takesDiagnostics: boolean;
  readonly asksForDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  /** Settings: whether it answers for them, and whether it can be asked to tell when they change. */
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
}

/** A client that says nothing of its kinds knows those of the first version of the protocol. */
const FIRST_KINDS = Array.from({ length: CompletionItemKind.Reference }, (_, index) => index + 1);
const INDENTED_AS_IS = 1;

/** Reads `capabilities` of `initialize`, whatever it holds. */
export function readAbilities(capabilities: unknown): Abilities {
  const can = (path: string): boolean => at(capabilities, path) === true;
  const has = (path: string): boolean => typeof (at(capabilities, path) ?? undefined) === 'object';
  // A client that only pulls tells what it can show of a diagnostic there.
  const canShow = (name: string): boolean =>
    can(`textDocument.publishDiagnostics.${name}`) || can(`textDocument.diagnostic.${name}`);
  return {
    item: itemAbilities(capabilities),
    hover: formatOf(at(capabilities, 'textDocument.hover.contentFormat')),
    symbolTree: can('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'),
    actionLiterals: has('textDocument.codeAction.codeActionLiteralSupport'),
    versionedEdits: can('workspace.workspaceEdit.documentChanges'),
    applyEdit: can('workspace.applyEdit'),
    relatedInformation: canShow('relatedInformation'),
    codeDescription: canShow('codeDescriptionSupport'),
    foldingRanges: limitOf(at(capabilities, 'textDocument.foldingRange.rangeLimit')),
    takesDiagnostics: has('textDocument.publishDiagnostics'),
    asksForDiagnostics: has('textDocument.diagnostic'),
    refreshDiagnostics: can('workspace.diagnostics.refreshSupport'),
    configuration: can('workspace.configuration'),
    watchConfiguration: can('workspace.didChangeConfiguration.dynamicRegistration'),
    watchFiles: can('workspace.didChangeWatchedFiles.dynamicRegistration'),
  };
}

function itemAbilities(capabilities: unknown): ItemAbilities {
  const completion = at(capabilities, 'textDocument.completion');
  const item = at(completion, 'completionItem');
  const kinds = listAt(completion, 'completionItemKind.valueSet');
  return {
    snippets: at(item, 'snippetSupport') === true,
    commonRange: listAt(completion, 'completionList.itemDefaults').includes('editRange'),
    asIs: listAt(item, 'insertTextModeSupport.valueSet').includes(INDENTED_AS_IS),
    kinds: new Set((kinds.length > 0 ? kinds : FIRST_KINDS) as CompletionItemKind[]),
  };
}

/** The first format that we can write: a client names what it likes best first. One that names none reads plain text. */
function formatOf(formats: unknown): MarkupKind {
  const list: readonly unknown[] = Array.isArray(formats) ? formats : [];
  return list.find((format) => format === 'markdown' || format === 'plaintext') === 'markdown'
    ? 'markdown'
    : 'plaintext';
}

function limitOf(limit: unknown): number {
  return typeof limit === 'number' && limit > 0 ? limit : Number.POSITIVE_INFINITY;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** What stands at a path of names; undefined where there is no such thing. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    return typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
      ? (inner as Record<string, unknown>)[name]
      : undefined;
  }, value);
}
