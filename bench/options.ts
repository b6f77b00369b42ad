// The arguments of a run as a value.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Kind } from './make/shape.ts';
import { VARIANT_IDS } from './make/variants.ts';
import { MEASURES, type Measure } from './measure/figures.ts';

/** What a run shall do. */
export interface Options {
  /** Only the short run with its limits. */
  readonly quick: boolean;
  readonly sizes: readonly number[];
  readonly only: readonly Measure[];
  readonly peers: boolean;
  readonly kind: Kind;
  /** Where the report goes besides standard output. */
  readonly out: string | undefined;
  /** Results of an earlier run, to be reported again. */
  readonly from: string | undefined;
  /** The folder with the bundles that are measured. */
  readonly dist: string;
  /** Whether everything is measured, so that the result may be published. */
  readonly whole: boolean;
}

/** Names that stand for several measures. */
const GROUPS: ReadonlyMap<string, readonly Measure[]> = new Map<string, readonly Measure[]>([
  ['edit', ['key', 'line', 'burst', 'structure']],
  ['variants', VARIANT_IDS],
]);
const SIZES = [100, 1000, 10_000, 50_000];

/** Reads the arguments; throws what is wrong with them. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      only: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      kind: { type: 'string', default: 'tasks' },
      out: { type: 'string' },
      from: { type: 'string' },
      dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    },
  });
  const kind = oneOf('--kind', values.kind, ['tasks', 'catalog']);
  const partial = [values.sizes, values.only, values.from].some((value) => value !== undefined);
  return {
    quick: values.quick,
    sizes: values.sizes === undefined ? SIZES : values.sizes.split(',').map(sizeOf),
    only: values.only === undefined ? MEASURES : values.only.split(',').flatMap(measuresOf),
    peers: !values['no-peers'],
    kind,
    out: values.out,
    from: values.from,
    dist: resolve(values.dist),
    whole: !partial && !values['no-peers'] && kind === 'tasks',
  };
}

function measuresOf(name: string): readonly Measure[] {
  return GROUPS.get(name) ?? [oneOf('--only', name, MEASURES)];
}

function sizeOf(text: string): number {
  const size = Number(text);
  // Thirty mistakes must fit beside the entries that stay right.
  if (Number.isInteger(size) && size >= 50) return size;
  throw new Error(`--sizes: ${text} 不是 50 以上的整数 / is not a whole number of at least 50`);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Error(`${option}: ${value}；可用 / use ${allowed.join(', ')}`);
}
