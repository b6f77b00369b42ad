// What the rules of audience, mode and level share: the values of a cell, one by one.
import type { DocFacts, Entry, EntryField, PlacedText } from '../../model/document/document.ts';
import { isSameAsAbove } from '../../model/languages/same-as-above.ts';
import type { ChoiceElement, ChoiceFact, Standard } from '../../model/standard/standard.ts';
import { choiceByName, hasRole } from '../../model/standard/standard.ts';
import type { Span } from '../../text/span.ts';
import { inBrackets } from '../support/bracket-depth.ts';
import { textsOf } from '../support/channel-help.ts';

/** One value where it is written. */
export interface PlacedChoice {
  readonly field: EntryField;
  readonly from: PlacedText;
  /** The value as it is written. */
  readonly text: string;
  readonly span: Span;
  /** The known value that it is, a remark in brackets apart. */
  readonly fact: ChoiceFact | undefined;
}

/** The values of one element that are written in an entry of a catalog, or of another table that may tick them. */
export function choicesIn(
  { fields }: Pick<Entry, 'fields'>,
  element: ChoiceElement,
  { kind }: DocFacts,
  standard: Standard,
): readonly PlacedChoice[] {
  if (!hasRole(kind, 'ticks')) return [];
  return fields
    .filter((field) => field.element?.id === element)
    .flatMap((field) => {
      const said = textsOf(field).filter(({ text }) => !isSameAsAbove(text));
      return said.flatMap((from) => choices(field, from, element, standard));
    });
}

function choices(
  field: EntryField,
  from: PlacedText,
  element: ChoiceElement,
  standard: Standard,
): PlacedChoice[] {
  const text = from.text.trim();
  const start = from.text.indexOf(text);
  const whole = { field, from, text, span: { start, end: start + text.length } };
  const known = choiceByName(standard, element, text);
  // No cell holds more; what is longer is prose in the wrong place.
  if (known !== undefined || text.length > LONGEST) return [{ ...whole, fact: known }];
  return parted(from.text).map((span): PlacedChoice => {
    const written = from.text.slice(span.start, span.end);
    const bare = written.replace(REMARK, '');
    const fact = choiceByName(standard, element, written) ?? choiceByName(standard, element, bare);
    return { field, from, text: written, span, fact };
  });
}

const LONGEST = 300;
const REMARK = /[（(][^（()）]*[）)]$/u;
const MARKS = /[、，,；;/／\s]/u;

/** The stretches between marks that stand outside brackets. */
function parted(text: string): readonly Span[] {
  const depths = inBrackets(text);
  const isMark = (at: number): boolean => depths[at] === 0 && MARKS.test(text[at] ?? '');
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (isMark(at)) continue;
    const start = at;
    while (at < text.length && !isMark(at)) at += 1;
    spans.push({ start, end: at });
  }
  return spans;
}

/** All names of the values of an element that were read in real catalogs. */
export function* choiceNames({ choices: all }: Standard, element: ChoiceElement): Generator<string> {
  for (const { name, variants } of all[element]) {
    yield name;
    for (const variant of variants) if (variant.confidence !== 'low') yield variant.name;
  }
}
