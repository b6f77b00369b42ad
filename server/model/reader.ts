// The reader of a text: what a heading stands for and what a cell means is worked out once, since tables repeat both.
import { type Readings, readingsBy } from './meaning.ts';
import { Remembered } from './remembered.ts';
import { type ElementFact, elementByHeading, type KindFact, type Standard } from './standard.ts';

/** A heading of entries, and the element that it names; undefined for a column of the user's own. */
export interface Column {
  readonly heading: string;
  readonly element: ElementFact | undefined;
  /** Which readings its cells have. */
  readonly readings: Readings;
}

/** A class because it remembers what it has read, as long as the text is open. */
export class Reader {
  readonly standard: Standard;
  private readonly readings: Readings;
  private readonly columns = new Map<KindFact | undefined, Remembered<Column>>();

  constructor(standard: Standard) {
    this.standard = standard;
    const { units, domains, deadline, timeLimit, channels } = readingsBy(standard);
    this.readings = {
      units: new Remembered(units).of,
      domains: new Remembered(domains).of,
      deadline: new Remembered(deadline).of,
      timeLimit: new Remembered(timeLimit).of,
      channels: new Remembered(channels).of,
    };
  }

  /** The column that a heading stands for in a table of a kind. */
  column(heading: string, kind: KindFact | undefined): Column {
    let columns = this.columns.get(kind);
    if (columns === undefined) {
      columns = new Remembered((text) => ({
        heading: text,
        element: kind === undefined ? undefined : elementByHeading(kind, text),
        readings: this.readings,
      }));
      this.columns.set(kind, columns);
    }
    return columns.of(heading);
  }
}
