// What texts have in common that are checked one after the other or side by side: what words mean, and the checks.
import { Lexicon } from '../model/document/lexicon.ts';
import type { Standard } from '../model/standard/standard.ts';
import { sameForEntries, type World } from '../model/world.ts';
import { Checker } from './checker.ts';

/** A class because it remembers. All of it is bounded, or goes with what it was read off, so that it may last. */
export class Commons {
  private known: Lexicon | undefined;
  private last: Checker | undefined;

  /** The words of a standard. */
  lexicon(standard: Standard): Lexicon {
    if (this.known?.standard !== standard) this.known = new Lexicon(standard);
    return this.known;
  }

  /** The checks in a world: the same ones as long as entries see the same of it. @param near without other documents */
  checker(near: World): Checker {
    if (this.last === undefined || !sameForEntries(this.last.world, near)) this.last = new Checker(near);
    return this.last;
  }
}
