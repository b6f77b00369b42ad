// One name of a unit list with what is said behind it: （牵头）, （见附件2）, 牵头.
import { isCollective } from './unit-names.ts';
import type { NameSpan, UnitMention, UnitWords } from './unit-types.ts';

/** What holds for every mention of a list. */
export interface Around {
  /** What a label in front says: 牵头单位：. */
  readonly label: UnitWords | undefined;
  /** Names that the caller knows as collectives, brackets full width. */
  readonly collectives: ReadonlySet<string>;
}

/** Reads one name of `text` with what is said behind it. */
export function readMention(text: string, { span: whole, inTail }: NameSpan, around: Around): UnitMention {
  // 由市发改委牵头: no unit is called 由….
  const span =
    text[whole.start] === '由' && whole.end - whole.start > 1
      ? { start: whole.start + 1, end: whole.end }
      : whole;
  const written = text.slice(span.start, span.end);
  const reference = REFERENCE.exec(written);
  const named = reference === null ? written : written.slice(0, reference.index);
  const own = ROLE_IN_BRACKETS.exec(named) ?? ROLE_BEHIND.exec(named);
  const name = own === null ? named : named.slice(0, own.index);
  const role =
    own === null
      ? around.label
      : wordsAt(own[1] ?? '', span.start + own.index + own[0].indexOf(own[1] ?? ''));
  return {
    text: written,
    span,
    name,
    kind: kindOf(name, around.collectives),
    inTail,
    ...(role === undefined ? {} : { role }),
    ...(reference === null ? {} : { reference: wordsAt(reference[0], span.start + reference.index) }),
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
  return isCollective(name) || collectives.has(fullWidthBrackets(name)) ? 'collective' : 'unit';
}

const REFERENCE = /[（(]?(?:详见|见|参见)附[件表录]?\s*\d*[^（）()]*[）)]?$/u;
const ROLE_IN_BRACKETS = /[（(]((?:牵头|主办|主责|责任|负责|配合|协办|协助|指导)(?:单位|部门)?)[）)]$/u;
const ROLE_BEHIND = /(?<=.{2})(牵头负责|牵头|负责|配合|协助|协办|指导)$/u;
