// The arguments of a run.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VARIANT_IDS } from '../../bench/make/variants.ts';
import { MEASURES } from '../../bench/measure/figures.ts';
import { readOptions } from '../../bench/options.ts';

describe('options', () => {
  it('measure everything and may be published, unless told otherwise', () => {
    const { quick, sizes, only, peers, kind, whole } = readOptions([]);
    expect({ quick, sizes, only, peers, kind, whole }).toEqual({
      quick: false,
      sizes: [100, 1000, 10_000, 50_000],
      only: MEASURES,
      peers: true,
      kind: 'tasks',
      whole: true,
    });
  });

  it.each([
    [['--sizes', '100,1000'], { sizes: [100, 1000], whole: false }],
    [['--only', 'key,open'], { only: ['key', 'open'], whole: false }],
    [['--only', 'edit'], { only: ['key', 'line', 'burst', 'structure'] }],
    [['--only', 'variants'], { only: VARIANT_IDS }],
    [['--no-peers'], { peers: false, whole: false }],
    [['--dist', 'dist'], { dist: resolve('dist') }],
    [['--kind', 'catalog'], { kind: 'catalog', whole: false }],
    [['--quick', '--out', 'x.md'], { quick: true, out: 'x.md' }],
  ])('%j', (args, expected) => expect(readOptions(args)).toMatchObject(expected));

  it.each([
    [['--sizes', '10'], '--sizes: 10'],
    [['--sizes', 'many'], '--sizes: many'],
    [['--only', 'speed'], '--only: speed'],
    [['--kind', 'letters'], '--kind: letters'],
    [['--fast'], '--fast'],
  ])('%j are refused', (args, why) => expect(() => readOptions(args)).toThrow(why));
});
