// One name of a unit list with what is said behind it: （牵头）, （见附件2）, 牵头.
import { isCollective } from './names.ts';
import type { NameSpan, UnitMention, UnitWords } from './types.ts';

/** What a piece of a list says by itself; spans count from its start. */
export interface PieceReading {
  readonly units: readonly UnitMention[];
  readonly tail: UnitWords | undefined;
}

/**
 * Reads one name of a piece with what is said behind it.
 * @param collectives names that the caller knows as collectives, brackets full width
 */
export function readMention(
  piece: string,
  { span: whole, inTail }: NameSpan,
  collectives: ReadonlySet<string>,
): UnitMention {
  // 由市发改委牵头: no unit is called 由….
  const isBy = piece[whole.start] === '由' && whole.end - whole.start > 1;
  const span = isBy ? { start: whole.start + 1, end: whole.end } : whole;
  const text = piece.slice(span.start, span.end);
  const behind = referenceIn(text);
  const named = text.slice(0, behind);
  const own = ROLE_IN_BRACKETS.exec(named) ?? ROLE_BEHIND.exec(named);
  const name = own === null ? named : named.slice(0, own.index);
  const role =
    own === null ? undefined : wordsAt(own[1] ?? '', span.start + own.index + own[0].indexOf(own[1] ?? ''));
  const reference = behind < text.length ? wordsAt(text.slice(behind), span.start + behind) : undefined;
  return { text, span, name, kind: kindOf(name, collectives), inTail, role, reference };
}

/** A mention of a piece where it stands in the whole list; without a role of its own it has that of the label in front. */
export function placedAt(start: number, unit: UnitMention, label: UnitWords | undefined): UnitMention {
  if (start === 0 && (label === undefined || unit.role !== undefined)) return unit;
  const { text, span, name, kind, inTail, role, reference } = unit;
  return {
    text,
    span: { start: span.start + start, end: span.end + start },
    name,
    kind,
    inTail,
    role: role === undefined ? label : wordsAt(role.text, role.span.start + start),
    reference: reference && wordsAt(reference.text, reference.span.start + start),
  };
}

/** In 甲、乙配合 the role behind the last name, without brackets, holds for the whole group. */
export function shareRole(group: readonly UnitMention[]): readonly UnitMention[] {
  const last = group.at(-1);
  if (last?.role === undefined || !ROLE_BEHIND.test(last.text)) return group;
  const { role } = last;
  return group.map((unit) =>
    unit.role !== undefined && unit.role.span.start > unit.span.start ? unit : { ...unit, role },
  );
}

/** Brackets as the directories and facts write them. */
export function fullWidthBrackets(name: string): string {
  return name.replace(/\(/gu, '（').replace(/\)/gu, '）');
}

/** Words with the place where they stand. */
export function wordsAt(text: string, start: number): UnitWords {
  return { text, span: { start, end: start + text.length } };
}

function kindOf(name: string, collectives: ReadonlySet<string>): UnitMention['kind'] {
  if (name === '') return 'reference';
  const isKnown = collectives.size > 0 && collectives.has(fullWidthBrackets(name));
  return isKnown || isCollective(name) ? 'collective' : 'unit';
}

/** Where 见附件2 or （见附件2） begins that a text ends with; its length where it ends with none. */
function referenceIn(text: string): number {
  if (!REFERENCE.test(text)) return text.length;
  const end = /[）)]$/u.test(text) ? text.length - 1 : text.length;
  const from = Math.max(0, text.slice(0, end).search(/[（）()][^（）()]*$/u));
  const match = REFERENCE.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
}

const REFERENCE = /[（(]?(?:详见|见|参见)附/u;
const ROLE_IN_BRACKETS = /[（(]((?:牵头|主办|主责|责任|负责|配合|协办|协助|指导)(?:单位|部门)?)[）)]$/u;
const ROLE_BEHIND = /(?<=.{2})(牵头负责|牵头|负责|配合|协助|协办|指导)$/u;
