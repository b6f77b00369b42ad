// A document in which one entry of a hundred says 同上 (same as above), as tables that were typed off a paper do.
import { makeDocument } from './document.ts';
import { type Entry, type Kind, TIME_KEY } from './shape.ts';
import type { Variant, VariantOrder } from './variant.ts';
import { asYaml } from './yaml.ts';

/** One entry of so many; never the first one, which has nothing above it, and never the middle one, which is edited. */
const EVERY = 100;
const PLACE = 10;

const COLUMN: Readonly<Record<Kind, string>> = { tasks: '工作任务', catalog: TIME_KEY.catalog };

/** Makes one; each 同上 is a finding, and there is no other. */
export function sameAsAbove({ kind, entries }: VariantOrder): Variant {
  const made = makeDocument({ kind, entries, planted: 0 });
  const points = (index: number): boolean => index % EVERY === PLACE;
  const marked = made.entries.map((entry, index): Entry => {
    return points(index) ? { ...entry, [COLUMN[kind]]: '同上' } : entry;
  });
  const { text, site } = asYaml({ ...made, entries: marked });
  return { text, edit: site.key, found: marked.filter((_, index) => points(index)).length };
}
