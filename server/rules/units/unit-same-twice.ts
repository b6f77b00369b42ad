// One unit twice in one cell.

import type { EntryField } from '../../model/document/document.ts';
import type { Edit, Hit, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { hasRepeat } from '../support/repeats.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { addNames, type PlacedUnit, placeOfName, unitsOf } from '../support/unit-help.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const unitSameTwice: Rule = {
  id: 'unit-same-twice',
  severity: 'warning',
  title: say('同一格里单位重复', 'Unit twice in one cell'),
  why: say(
    '单位重复多半是把另一个单位写成了它，或者复制时多贴了一次。',
    'A unit that stands twice was most often pasted once too often, or put in the place of another one.',
  ),
  basis: say('常理', 'Common sense'),
  wrong: oneTask(['责任单位: 市教育局、市公安局、市教育局']),
  right: oneTask(['责任单位: 市教育局、市公安局']),
  check: {
    of: 'cell',
    under: holding('units'),
    when: namesTwice,
    run: ({ fields: [field] }) => repeats(field),
  },
};

function namesTwice(field: EntryField): boolean {
  const names: string[] = [];
  addNames(field, names);
  return hasRepeat(names);
}

/** A unit that stands in two roles is named twice on purpose. */
function repeats(field: EntryField): Hit[] {
  const units = unitsOf(field);
  const seen = new Map<string, PlacedUnit>();
  return units.flatMap((placed, index) => {
    const key = `${placed.unit.name} ${placed.unit.role?.text ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, placed);
      return [];
    }
    return [hit(placed, first, units[index - 1])];
  });
}

function hit(placed: PlacedUnit, first: PlacedUnit, before: PlacedUnit | undefined): Hit {
  const { name, text } = placed.unit;
  const message = say(
    `“${brief(name)}”在同一格里写了两次。请删去重复的，或改为应写的单位。`,
    `“${brief(name)}” stands twice in one cell. Delete one, or write the unit that was meant.`,
  );
  const edits = text === first.unit.text && before !== undefined ? removal(placed, before) : [];
  const title = say('删去重复的单位', 'Delete the repeated unit');
  return {
    place: placeOfName(placed),
    message,
    // With one fewer another spelling may be the usual one.
    fixes: () => fixWith(offeredFix, title, edits).map((fix) => leaving(fix, ['unit-spellings'])),
    related: [{ place: placeOfName(first), message: say('第一次写在这里。', 'It stands here first.') }],
  };
}

/** Takes away the unit with the mark in front of it; what stands between two items of a list must be that mark alone. */
function removal({ from, unit }: PlacedUnit, before: PlacedUnit): readonly Edit[] {
  if (from === before.from)
    return changeWithin(from, { start: before.unit.span.end, end: unit.span.end }, '');
  const { block, span } = from.place;
  const start = before.from.place.span.end;
  const isWhole = unit.text === from.text;
  if (!isWhole || !/^(?:\s*,\s*|[^\S\n]*\n\s*-\s+)$/u.test(block.text.slice(start, span.start))) return [];
  return [{ place: { block, span: { start, end: span.end } }, text: '' }];
}
