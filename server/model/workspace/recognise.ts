// Which files are ours: by a distinctive name, or by a first key 类型 with the name of a kind. Told the same everywhere.
import type { KindFact } from '../standard/standard.ts';

/** The first key is looked for in so many characters (UTF-16 units) from the top of a text. */
export const HEAD_LENGTH = 8192;

/** The endings of distinctive names of a kind, or of all kinds; each `.yaml` has its twin `.yml`. */
export function nameEndings(kinds: readonly KindFact[]): string[] {
  return kinds.flatMap(({ fileSuffixes }) =>
    fileSuffixes.flatMap((end) => [end, end.replace(/\.yaml$/, '.yml')]),
  );
}

/** Whether a file name, or a path with `/`, ends like one of these, letter case aside, with something before the ending. */
export function isNamedLike(path: string, endings: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return endings.some((end) => name.endsWith(end) && name !== end);
}

/** Whether a name is that of any YAML file. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a folder with this name belongs to a tool, which may keep copies there: it is not looked through with others. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * Whether the first key of a text is 类型, with the name of a kind. Comments, blank lines, directives and the mark of a
 * document may stand before it. A full-width colon or quote there is a slip in a file of ours, and told as such.
 * @param text the text, or at least its first `HEAD_LENGTH` characters
 */
export function opensAsKind(text: string, isKind: (name: string) => boolean): boolean {
  const name = FIRST_KEY.exec(text.slice(0, HEAD_LENGTH))?.[1];
  return name !== undefined && isKind(name);
}

/** Each line that may stand before the key can be read in one way only, so that no text takes long. */
const FIRST_KEY =
  /^\uFEFF?(?:[^\S\r\n]*(?:#.*|---.*|%.*)?(?:\r\n|\r(?!\n)|\n))*类型[^\S\r\n]*[:：][^\S\r\n]*["'“‘]?([^\s"'“”‘’#]+)/u;
