// What the cell at the cursor holds, and so what parts the names in it.
import type { ElementFact, HeaderType, Standard, ValueType } from '../../model/standard/standard.ts';
import { choiceColumn } from '../../rules/support/known-keys.ts';
import { elementOf } from '../spelling.ts';
import type { Marks } from './mention.ts';
import type { ValuePosition } from './word.ts';

/** The type of a cell: that of its element, or of its key in the header; `tick` under a heading that is a value itself. */
export type CellType = ValueType | HeaderType | 'tick' | undefined;

/** A cell; a column of the user's own has neither type nor element. */
export interface CellContent {
  readonly type: CellType;
  readonly element: ElementFact | undefined;
}

/** What is written behind the heading at the cursor. */
export function cellAt(standard: Standard, { in: place, doc, key }: ValuePosition): CellContent {
  if (place === 'header') return { type: standard.headerKeyByName.get(key.text)?.type, element: undefined };
  const element = elementOf(standard, doc?.kind, key.text);
  const ticked = element === undefined && choiceColumn(standard, doc?.kind, key.text) !== undefined;
  return { type: ticked ? 'tick' : element?.type, element };
}

/** The marks between the names of a cell; a text that is read as a whole has none. */
export function marksOf(type: CellType): Marks {
  switch (type) {
    case 'units':
    case 'names':
      return { text: '、，,；;。：:', blanks: true };
    case 'domains':
      return { text: '、，,；;。/／', blanks: true };
    case 'channels':
    case 'audience':
    case 'mode':
    case 'level':
      return { text: '、，,；;。■□口◆√●〇·☑☐', blanks: true };
    case 'tick':
      return { text: '、，,；;', blanks: true };
    case 'headings':
      return { text: '、，,；;', blanks: false };
    case 'deadline':
      return { text: '；;：:，,、', blanks: false };
    default:
      return { text: '', blanks: false };
  }
}
