// Which keys the standard knows: those of headers, of the tree of entries, and the headings of all kinds.

import type { HeaderType, KindFact, ValueType } from '../../model/standard/standard.ts';
import {
  type ChoiceElement,
  choiceByHeading,
  elementByHeading,
  hasRole,
  LONGEST_HEADING,
  type Standard,
} from '../../model/standard/standard.ts';

/** What the value of a key holds, wherever the key stands; undefined for an unknown key. */
export type KeyType = HeaderType | ValueType | 'section' | 'own';

/** Looks a key up in the header, in the tree of entries, and in every kind. */
export function typeOfKey(standard: Standard, key: string): KeyType | undefined {
  if (key.length > LONGEST_HEADING) return undefined;
  const inHeader = standard.headerKeyByName.get(key);
  if (inHeader !== undefined) return inHeader.type;
  if (standard.structuralKeyByName.has(key)) return 'section';
  for (const kind of standard.kinds) {
    const element = elementByHeading(kind, key);
    if (element !== undefined) return element.type;
  }
  return standard.extraColumns.some(({ heading }) => heading === key) ? 'own' : undefined;
}

/** The element that a sub-column stands for, as `全社会` under 公开对象; only catalogs have them. */
export function choiceColumn(
  standard: Standard,
  kind: KindFact | undefined,
  heading: string,
): ChoiceElement | undefined {
  return hasRole(kind, 'ticks') ? choiceByHeading(standard, heading)?.element : undefined;
}
