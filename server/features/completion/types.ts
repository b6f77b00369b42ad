// What completion offers, as plain values: spans in the newest text, no word of any editor's protocol.
import type { Message } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';

/** What sort of thing is offered; an editor shows an icon for each. */
export type ItemKind =
  | 'heading'
  | 'key'
  | 'skeleton'
  | 'value'
  | 'unit'
  | 'collective'
  | 'domain'
  | 'time'
  | 'channel'
  | 'text';

/** A replacement of one stretch; an empty one inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * One offer. `filter` is the text between the start of `edit.span` and the cursor, so that an editor that filters by
 * itself keeps every offer; `sort` keeps their order.
 */
export interface CompletionItem {
  readonly label: string;
  readonly kind: ItemKind;
  /** One line beside the label. */
  readonly detail: Message;
  /** More, as plain text: nothing of a document may act. */
  readonly documentation: Message | undefined;
  /**
   * `text` with `snippet` has LSP placeholders (`$1`, `${1:…}`) and is to be inserted as it is, its indentation
   * included; `withoutPlaceholders` gives the same as plain text.
   */
  readonly edit: TextEdit & { readonly snippet: boolean };
  readonly sort: string;
  readonly filter: string;
  /** Edits elsewhere that belong to it; they never touch `edit.span`. */
  readonly extraEdits: readonly TextEdit[];
}

/** The offers at a place. The list depends on what is typed, so that an editor has to ask again after each letter. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  readonly incomplete: boolean;
}

/** An offer before it is known whether it fits and where it goes. */
export interface Candidate {
  /** All that may be typed to find it; the first ones count more when they fit equally well. */
  readonly names: readonly string[];
  /** Among candidates that fit equally well the smaller number comes first. */
  readonly rank: number;
  /** The offer itself. @param matched the name that fits best */
  offer(matched: string): Offer;
}

/** What a candidate says and inserts. */
export interface Offer {
  readonly label: string;
  readonly kind: ItemKind;
  readonly detail: Message;
  readonly documentation?: Message;
  /** What is inserted, where it is not the label. */
  readonly text?: string;
  readonly snippet?: true;
}

/** The text of a snippet without its placeholders. */
export function withoutPlaceholders(snippet: string): string {
  return snippet.replace(/\\([\\$}])|\$\{\d+:((?:\\.|[^}$\\])*)\}|\$\d+|\$\{\d+\}/gu, (_, escaped, shown) => {
    if (escaped !== undefined) return escaped;
    return shown === undefined ? '' : withoutPlaceholders(shown);
  });
}

/** A text as it has to be written inside a snippet to mean itself. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
