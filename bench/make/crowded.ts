// Documents with many mistakes, as an import or a renamed column leaves them.
import { makeDocument, SPARED } from './document.ts';
import type { MakeVariant, Variant, VariantOrder } from './variant.ts';
import { asYaml } from './yaml.ts';

/** A mistake in every entry, but for the few that never have one. */
export function everyRow({ kind, entries }: VariantOrder): Variant {
  return crowded({ kind, entries }, entries - SPARED);
}

/** So many mistakes, spread evenly. */
export function among(mistakes: number): MakeVariant {
  return (order) => (mistakes > order.entries - SPARED ? undefined : crowded(order, mistakes));
}

function crowded({ kind, entries }: VariantOrder, planted: number): Variant {
  const { text, site } = asYaml(makeDocument({ kind, entries, planted }));
  return { text, edit: site.key, found: planted };
}
