// Which files are ours: by a distinctive name, or by a first key 类型 with the name of a kind. Told once, for everybody.
import { KINDS } from '../../../schemas/kind-list.ts';

/** What of a kind is seen before a file is read: the value of 类型, and the ends of names that say it. */
export interface KindMarks {
  readonly name: string;
  readonly fileSuffixes: readonly string[];
}

/** Tells files of some kinds from all others. */
export interface Recognition {
  /** Whether the name of a file, or a path with `/`, is distinctive, letter case aside. */
  isNamed(path: string): boolean;
  /**
   * Whether the first key of a text is 类型, with the name of a kind. Comments, blank lines, directives and the mark of a
   * document may stand before it. A full-width colon or quote there is a slip in a file of ours, and told as such.
   * @param text the text, or at least its first `HEAD_LENGTH` characters
   */
  begins(text: string): boolean;
}

/** The first key is looked for in so many characters (UTF-16 units) from the top of a text. */
export const HEAD_LENGTH = 8192;

/** Recognises files of these kinds. */
export function recognitionOf(kinds: readonly KindMarks[]): Recognition {
  const endings = nameEndings(kinds);
  const names = new Set(kinds.map(({ name }) => name));
  return {
    isNamed: (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
      return endings.some((end) => name.endsWith(end) && name !== end);
    },
    begins: (text) => names.has(FIRST_KEY.exec(text.slice(0, HEAD_LENGTH))?.[1] ?? ''),
  };
}

/** The endings of distinctive names; each `.yaml` has its twin `.yml`. */
export function nameEndings(kinds: readonly KindMarks[]): string[] {
  return kinds.flatMap(({ fileSuffixes }) =>
    fileSuffixes.flatMap((end) => [end, end.replace(/\.yaml$/, '.yml')]),
  );
}

/** The pattern by which an editor knows our files that asks for the first line alone: `begins`, for texts of one line. */
export function firstLinePattern(kinds: readonly KindMarks[]): string {
  return `^\\uFEFF?${KEY}(${kinds.map(({ name }) => name).join('|')})([${AFTER}]|$)`;
}

/** The key, with what may stand between it and the name of the kind. */
const KEY = `类型[^\\S\\r\\n]*[:：][^\\S\\r\\n]*["'“‘]?`;
/** What ends the name of the kind. */
const AFTER = `\\s"'“”‘’#`;
/** Each line that may stand before the key can be read in one way only, so that no text takes long. */
const LINES_BEFORE = `(?:[^\\S\\r\\n]*(?:#.*|---.*|%.*)?(?:\\r\\n|\\r(?!\\n)|\\n))*`;
const FIRST_KEY = new RegExp(`^\\uFEFF?${LINES_BEFORE}${KEY}([^${AFTER}]+)`, 'u');

/** Recognises our files, of whichever kind. Whoever does not ask it need not have it in its bundle. */
export const OURS: Recognition = /* @__PURE__ */ recognitionOf(KINDS);

/** Whether a name is that of any YAML file. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a folder with this name belongs to a tool, which may keep copies there: it is not looked through with others. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
