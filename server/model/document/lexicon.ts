// What the headings and cells of tables mean by a standard: worked out once, since tables repeat both, and other tables
// say the same.

import { elementByHeading, type KindFact, type Standard } from '../standard/standard.ts';
import { type Readings, readingsBy } from './meaning.ts';
import { Remembered } from './remembered.ts';
import { type Column, Shapes } from './shapes.ts';

/** A column with the readings that its cells have. */
export interface ReadColumn extends Column {
  readonly readings: Readings;
}

/** A class because it remembers what was read; what it remembers is bounded, and holds on to no text as a whole. */
export class Lexicon {
  readonly standard: Standard;
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
