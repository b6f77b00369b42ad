// The source files as the house tests see them: path, text, code without comments, imports.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import, type-only ones too. */
export interface Import {
  /** Path from the root for a file of our own, name for a package: `zod`, `node:fs`. */
  readonly target: string;
  readonly own: boolean;
  /** Path inside the package: `zod/mini`. */
  readonly specifier: string;
}

/** A source file. */
export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, strings and regular expressions. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** The root of the project, with a slash at its end. */
export const ROOT = new URL('../../', import.meta.url).pathname;

/** Comments, strings, templates and regular expressions, as far as formatted code needs it. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*|return\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;

const IMPORT =
  /^(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** Reads all source files that match a pattern, such as `server/**\/*.ts`. */
export function sources(...patterns: readonly string[]): SourceFile[] {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  return paths.sort().map((path) => readSource(path.replaceAll('\\', '/')));
}

/** All of the server, the client and the facts. */
export const ALL = sources('server/**/*.ts', 'client/**/*.ts', 'schemas/**/*.ts');

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const uncommented = text.replace(TOKENS, (token) => (/^\/[*/]/.test(token) ? blank(token) : token));
  const specifiers = [...uncommented.matchAll(IMPORT)].map(
    ([, from, bare, later]) => from ?? bare ?? later ?? '',
  );
  const imports = specifiers.map((specifier) => importOf(path, specifier));
  return { path, text, code: text.replace(TOKENS, blank), imports };
}

function importOf(path: string, specifier: string): Import {
  const own = specifier.startsWith('.');
  if (own) return { target: normalize(join(dirname(path), specifier)), own, specifier };
  const parts = specifier.split('/');
  const target = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { target, own, specifier };
}

/** Keeps the line breaks, so that line numbers stay right. */
function blank(token: string): string {
  return token.replace(/[^\n]/g, ' ');
}
