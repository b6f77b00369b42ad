// The plan of a patch leads to the new rows, whatever they are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRows, type RowStep } from '../../client/preview/plan.ts';
import type { ShownRow } from '../../client/preview/shown.ts';

function row(text: string): ShownRow {
  return {
    kind: 'entry',
    level: 0,
    cells: [{ text, column: 0, rowSpan: 1, colSpan: 1, mark: '', title: '' }],
  };
}

const rows = (text: string): readonly ShownRow[] => [...text].map(row);

/** What the script does with the steps. */
function applied(old: readonly ShownRow[], steps: readonly RowStep[]): readonly ShownRow[] {
  const result: ShownRow[] = [];
  let at = 0;
  for (const step of steps) {
    if ('add' in step) result.push(...step.add);
    else {
      if ('keep' in step) result.push(...old.slice(at, at + step.keep));
      at += 'keep' in step ? step.keep : step.drop;
    }
  }
  return result;
}

it('leads to the new rows, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (old, next) => {
      expect(applied(rows(old), planRows(rows(old), rows(next)))).toEqual(rows(next));
    }),
  );
});
