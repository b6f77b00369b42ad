// Which files are Gongkai files: by a distinctive name, or by a first key 类型 with a known value.
import type { KindFact, Standard } from '../model/standard.ts';

/** The endings of distinctive names of a kind, or of all kinds; each `.yaml` has its twin `.yml`. */
export function nameEndings(kinds: readonly KindFact[]): string[] {
  return kinds.flatMap(({ fileSuffixes }) =>
    fileSuffixes.flatMap((end) => [end, end.replace(/\.yaml$/, '.yml')]),
  );
}

/** Whether a file name ends like one of these, letter case aside, with something before the ending. */
export function isNamedLike(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((end) => lower.endsWith(end) && lower !== end);
}

/** Whether a name is that of any YAML file. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether the first key of a text is 类型, with the name of a kind. */
export function opensAsKind(text: string, { kindByName }: Standard): boolean {
  const first = /^(?:[ \t]*(?:#.*|---[ \t]*)?\r?\n)*类型[ \t]*:[ \t]*["']?([^\s"'#]+)/u.exec(text);
  return first?.[1] !== undefined && kindByName.has(first[1]);
}
