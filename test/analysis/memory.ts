// The claim about memory, as a function that looks for a counterexample: after edits = from scratch.
import * as fc from 'fast-check';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { editBetween } from '../text/random.ts';
import { anyEdit } from './edits.ts';
import { STARTS } from './starts.ts';
import { told } from './told.ts';

/** Something put into the memory that does not belong there; what it returns takes it out again. */
export type Fault = () => () => void;

const SOUND: Fault = () => () => undefined;

/**
 * Edits random texts, and compares after every edit all that is shown with a check from scratch.
 * @param edits how many edits in all
 * @param starts the texts to begin with
 * @param fault spoils the memory while it takes in an edit, and not the check from scratch; hands out its own undoing
 * @returns the first difference, in words; undefined where there is none
 */
export function differenceIn(edits: number, starts = STARTS, fault: Fault = SOUND): string | undefined {
  const each = 10;
  const property = fc.property(
    fc.constantFrom(...starts),
    fc.array(anyEdit, { minLength: each, maxLength: each }),
    fc.nat({ max: 3 }),
    ({ text: start, world }, changes, slices) => {
      let text = start;
      const analysis = new OpenText(text, world);
      // Edits may come while the text is still being read.
      let left = slices;
      analysis.work(() => left-- <= 0);
      for (const change of changes) {
        const next = change(text);
        const { start: from, end, insert } = editBetween(text, next);
        const undo = fault();
        try {
          analysis.edit(from, end, insert);
          analysis.work(() => false);
          analysis.findings;
        } finally {
          undo();
        }
        text = next;
        const [own, fresh] = [told(analysis), told(analyse(text, world))];
        if (analysis.source.text !== text) throw new Error('another text');
        if (own.join('\n') !== fresh.join('\n')) throw new Error(`${differing(own, fresh)}\n${text}`);
      }
    },
  );
  const result = fc.check(property, {
    numRuns: Math.ceil(edits / each),
    endOnFailure: true,
  });
  return result.failed ? String(result.errorInstance ?? 'failed') : undefined;
}

function differing(own: readonly string[], fresh: readonly string[]): string {
  const stale = own.filter((line) => !fresh.includes(line));
  const missed = fresh.filter((line) => !own.includes(line));
  return [...stale.map((line) => `stale: ${line}`), ...missed.map((line) => `missed: ${line}`)].join('\n');
}
