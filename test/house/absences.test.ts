// What is not there: the floors are defined by what they lack.
import { describe, expect, it } from 'vitest';
import { ABSENCES } from './absences.ts';
import { ALL } from './all.ts';
import { placeOf, sourceOf } from './sources.ts';

describe.each(ABSENCES)('$what', ({ in: where, wrong, right, advice, find }) => {
  it('is not there', () => {
    const files = ALL.filter(({ path }) => where.test(path));
    const found = files.flatMap((file) => find(file).map((each) => placeOf(file, each)));
    expect(found, advice).toEqual([]);
  });

  it.each(wrong)('is found in %j', (text) => {
    expect(find(sourceOf('a.ts', text))).not.toEqual([]);
  });

  it.each(right)('is not seen in %j', (text) => {
    expect(find(sourceOf('a.ts', text))).toEqual([]);
  });
});
