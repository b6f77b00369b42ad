// Which columns a check of cells looks at.
import type { ElementFact, ValueType } from '../../model/standard/standard.ts';

/** Whether a check looks at the cells of a column, by its element; undefined for a column of the user's own. */
export type Columns = (element: ElementFact | undefined) => boolean;

/** None: for what rests on headings alone. */
export const NO_COLUMNS: Columns = () => false;

/** The columns whose cells hold values of one type. */
export function holding(type: ValueType): Columns {
  return (element) => element?.type === type;
}
