// The reader of a text: what a heading stands for and what a cell means is worked out once, since tables repeat both.
import { type Readings, readingsBy } from './meaning.ts';
import { Recent } from './recent.ts';
import { Remembered } from './remembered.ts';
import { type Column, Shapes } from './shapes.ts';
import { elementByHeading, type KindFact, type Standard } from './standard.ts';

/** A column with the readings that its cells have. */
export interface ReadColumn extends Column {
  readonly readings: Readings;
}

/** A class because it remembers what it has read, as long as the text is open. */
export class Reader {
  readonly standard: Standard;
  /** The rows that were read last. */
  readonly recent = new Recent();
  private readonly readings: Readings;
  private readonly shapes = new Map<KindFact | undefined, Shapes<ReadColumn>>();

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

  /** The shapes of entries in tables of a kind. */
  shapesOf(kind: KindFact | undefined): Shapes<ReadColumn> {
    let shapes = this.shapes.get(kind);
    if (shapes === undefined) {
      const columns = new Remembered((heading): ReadColumn => {
        const element = kind === undefined ? undefined : elementByHeading(kind, heading);
        return { heading, element, readings: this.readings };
      });
      shapes = new Shapes(kind, this.standard, columns.of);
      this.shapes.set(kind, shapes);
    }
    return shapes;
  }
}
