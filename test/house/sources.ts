// Source files as the house tests see them: path, text, syntax, comments, imports.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Syntax, syntaxOf, textOf } from './syntax.ts';

/** One import, type-only ones too. */
export interface Import {
  /** Path from the root for a file of our own, name for a package: `zod`, `node:fs`. */
  readonly target: string;
  readonly own: boolean;
  /** Path inside the package: `zod/mini`. */
  readonly specifier: string;
}

/** A comment with its marks, and where it stands in the text. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A source file. */
export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly syntax: Syntax;
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
}

/** The root of the project, with a slash at its end. */
export const ROOT = new URL('../../', import.meta.url).pathname;

/** Reads all source files that match a pattern, such as `server/**\/*.ts`. */
export function sources(...patterns: readonly string[]): SourceFile[] {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: isForeign }));
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** A source file by its path and text. */
export function sourceOf(path: string, text: string): SourceFile {
  const syntax = syntaxOf(text);
  const specifiers = syntax
    .all(
      'ImportDeclaration',
      'ExportNamedDeclaration',
      'ExportAllDeclaration',
      'ImportExpression',
      'TSImportType',
    )
    .flatMap(({ source }) => textOf(source) ?? []);
  const imports = specifiers.map((specifier) => importOf(path, specifier));
  return { path, text, syntax, comments: commentsIn(text, syntax), imports };
}

/** The line on which an offset lies, as an editor counts. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where something stands, as people and editors read it: `path:line`. */
export function placeOf({ path, text }: SourceFile, { start }: { readonly start: number }): string {
  return `${path}:${lineAt(text, start)}`;
}

/** Packages, and what is made or fetched when it is run. */
function isForeign(path: string): boolean {
  return /(?:^|[/\\])(?:node_modules|\.made|\.peers)$/.test(path);
}

function importOf(path: string, specifier: string): Import {
  const own = specifier.startsWith('.');
  if (own) return { target: normalize(join(dirname(path), specifier)), own, specifier };
  const parts = specifier.split('/');
  const target = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { target, own, specifier };
}

/** The comments: what looks like one outside of texts, templates and patterns. */
function commentsIn(text: string, syntax: Syntax): Comment[] {
  const literals = syntax.all('Literal', 'TemplateElement').toSorted((a, b) => a.start - b.start);
  let code = '';
  for (const { start, end } of literals) {
    code += text.slice(code.length, start);
    code += ' '.repeat(end - code.length);
  }
  code += text.slice(code.length);
  return [...code.matchAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g)].map(({ index, 0: { length } }) => {
    const end = index + length;
    return { text: text.slice(index, end), start: index, end };
  });
}
