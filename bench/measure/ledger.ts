// What a whole run has measured so far, and what failed meanwhile.
import type { Contestant } from '../servers/contestant.ts';
import { type Figure, figuresOf, type Measure, type Scene, type Values } from './figures.ts';

/** A class because it grows, and a server that fails must not spoil the rest. */
export class Ledger {
  readonly figures: Figure[] = [];
  readonly remarks: string[] = [];

  /** Enters what a measure gives, or that it failed. */
  async enter(
    { id }: Contestant,
    scene: Scene,
    measure: Measure,
    take: () => Promise<Values>,
  ): Promise<void> {
    try {
      this.figures.push(...figuresOf(id, scene, await take()));
    } catch (error) {
      this.remarks.push(
        `${id}, ${scene}, ${measure}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
