// The law of looks: what outline and folding remember of entries changes nothing that is shown.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { folding } from '../../server/features/folding.ts';
import { Looks } from '../../server/features/looks.ts';
import { outline } from '../../server/features/outline.ts';
import { applied, editBetween, randomEdit, SHAPES } from '../text/random.ts';
import { worldOf } from './cursor.ts';

const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 250);
/** More rows than are kept as they were read. */
const LONG = `类型: 任务分工\n条目:\n${'  - 序号: 1\n    工作任务: 甲\n    完成时间: 长期\n  - 工作任务: 乙\n'.repeat(200)}`;

test('outline and folding after edits are those from scratch', { timeout: 60_000 + RUNS * 100 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...SHAPES) },
        { weight: 1, arbitrary: fc.constant(LONG) },
      ),
      fc.array(randomEdit, { minLength: 1, maxLength: 6 }),
      (shape, edits) => {
        const open = analyse(shape, worldOf());
        const looks = new Looks();
        let text = shape;
        for (const edit of edits) {
          outline(open, looks);
          folding(open, looks);
          const after = applied(text, edit);
          const { start, end, insert } = editBetween(text, after);
          open.edit(start, end, insert);
          open.work(() => false);
          text = after;
        }
        const fresh = analyse(text, worldOf());
        expect(outline(open, looks)).toEqual(outline(fresh));
        expect(folding(open, looks)).toEqual(folding(fresh));
      },
    ),
    { numRuns: RUNS },
  );
});
