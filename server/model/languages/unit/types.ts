// What a list of units (责任单位, 指导单位 …) says, as plain values; all spans count from the start of the text read.
import type { Span } from '../../../text/span.ts';

/** A stretch of the text. */
export interface UnitWords {
  readonly text: string;
  readonly span: Span;
}

/** The stretch of one name in a list, and whether 等 leads to it. */
export interface NameSpan {
  readonly span: Span;
  readonly inTail: boolean;
}

/** One unit, as a person would count them. */
export interface UnitMention {
  /** As written, with what stands in brackets behind it: `县级部门（见附件2）`, `市发改委（牵头）`. */
  readonly text: string;
  readonly span: Span;
  /** What to look up: the text without role and reference. It begins where `span` begins. */
  readonly name: string;
  /** `collective` for 各街道, 县级有关部门 and their like; `reference` for a bare 见附件2. */
  readonly kind: 'unit' | 'collective' | 'reference';
  /** Whether 等 leads to it, as to 县级有关部门 in `县财政局等县级有关部门`. */
  readonly inTail: boolean;
  /** What the unit has to do, where the text says it: `牵头单位` in front of a colon, `牵头` behind the name. */
  readonly role: UnitWords | undefined;
  /** Where more is said: `（见附件2）`. */
  readonly reference: UnitWords | undefined;
}

/** Something between the units that nobody can have meant. */
export interface UnitProblem {
  /** Two marks with nothing between them (or one at an end of the list); a bracket without its other half. */
  readonly kind: 'nothing-between' | 'lone-bracket';
  readonly span: Span;
}

/** A list of units, read. */
export interface UnitList {
  readonly units: readonly UnitMention[];
  /** What leaves the list open: `等县级有关部门`, or `等` alone. Empty for a list that names all. */
  readonly tails: readonly UnitWords[];
  readonly problems: readonly UnitProblem[];
}
