// The plain document with a key in other places: in a number (序号), and in the title.
import { makeDocument, PLANTED } from './document.ts';
import { positionAt } from './insert.ts';
import type { Variant, VariantOrder } from './variant.ts';
import { asYaml } from './yaml.ts';

/** A digit more in the number of the middle entry: the numbers up to it are missing. */
export function keyInNumber(order: VariantOrder): Variant {
  const made = makeDocument(order);
  const { text, site } = asYaml(made);
  const { line } = site.stray.at;
  const character = `  - 序号: ${made.middle + 1}`.length;
  return { text, edit: { at: { line, character }, text: '9' }, found: PLANTED };
}

/** Half a pair of title marks in the title. */
export function keyInTitle(order: VariantOrder): Variant {
  const made = makeDocument(order);
  const { text } = asYaml(made);
  const head = '\n标题: ';
  const at = positionAt(text, text.indexOf(head) + head.length);
  return { text, edit: { at, text: '《' }, found: PLANTED };
}
