// Putting a text into another one and taking it out again: as a change for a server, and in a text of our own.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Insertion, Position } from './shape.ts';

/** A change as the protocol has it. */
export interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** The change that puts an insertion in. */
export function putIn({ at, text }: Insertion): Change {
  return { range: { start: at, end: at }, text };
}

/** The change that takes out what was put in. */
export function takeOut({ at, text }: Insertion): Change {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const end =
    lines.length === 1
      ? { line: at.line, character: at.character + text.length }
      : { line: at.line + lines.length - 1, character: last.length };
  return { range: { start: at, end }, text: '' };
}

/** A text after a change. */
export function changed(text: string, { range, text: put }: Change): string {
  return TextDocument.applyEdits(documentOf(text), [{ range, newText: put }]);
}

/** The place of an offset (in UTF-16 units). */
export function positionAt(text: string, offset: number): Position {
  return documentOf(text).positionAt(offset);
}

/** The offset (in UTF-16 units) of a place. */
export function offsetOf(text: string, position: Position): number {
  return documentOf(text).offsetAt(position);
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('', '', 0, text);
}
