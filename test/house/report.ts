// `npm run house`: which rooms are too large or too small, to be read by a person. It fails nothing.
import { basename, dirname } from 'node:path';
import { ALL, PRODUCT } from './all.ts';
import { namesAgain } from './names.ts';
import { lineAt, placeOf, type SourceFile } from './sources.ts';
import { isNode, type SyntaxNode } from './syntax.ts';

const LARGE_FILE = 300;
const CRUMB = 40;
const FULL_FOLDER = 30;
const LONG_FUNCTION = 40;

const CHAPTERS: readonly (readonly [title: string, lines: readonly string[]])[] = [
  [`Files of more than ${LARGE_FILE} lines`, largeFiles()],
  [`Crumbs: under ${CRUMB} lines, with one importer, which lies beside them`, crumbs()],
  [`Folders of more than ${FULL_FOLDER} files`, fullFolders()],
  [`Functions of more than ${LONG_FUNCTION} lines`, longFunctions()],
  ['Exported names that are declared in several files', againLines()],
];

for (const [title, lines] of CHAPTERS) {
  console.log(`${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

function largeFiles(): string[] {
  const sized = ALL.map(({ path, text }) => ({ path, count: linesOf(text) }));
  return sized.filter(({ count }) => count > LARGE_FILE).map(({ path, count }) => `${path}: ${count} lines`);
}

/** A test of its own is a second importer: such a room is a thing by itself. */
function crumbs(): string[] {
  const importers = new Map<string, string[]>();
  for (const { path, imports } of ALL) {
    for (const target of new Set(imports.filter(({ own }) => own).map((each) => each.target))) {
      importers.set(target, [...(importers.get(target) ?? []), path]);
    }
  }
  return ALL.flatMap(({ path, text }) => {
    const [one, ...others] = importers.get(path) ?? [];
    const isCrumb = linesOf(text) < CRUMB && others.length === 0;
    return one !== undefined && isCrumb && dirname(one) === dirname(path)
      ? [`${path}: ${linesOf(text)} lines, for ${basename(one)}`]
      : [];
  });
}

function fullFolders(): string[] {
  const counts = new Map<string, number>();
  for (const { path } of ALL) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > FULL_FOLDER)
    .map(([path, count]) => `${path}: ${count} files`);
}

function longFunctions(): string[] {
  return ALL.flatMap((file) =>
    file.syntax
      .all('FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
      .filter((node) => !isChapter(file, node))
      .map((node) => ({ place: placeOf(file, node), count: height(file, node) }))
      .filter(({ count }) => count > LONG_FUNCTION)
      .map(({ place, count }) => `${place}: ${count} lines`),
  );
}

/** What `describe` is given is a list of tests, and what `it` is given is a story. */
function isChapter({ text, syntax }: SourceFile, node: SyntaxNode): boolean {
  const callee = syntax.parentOf(node)?.['callee'];
  return isNode(callee) && /^(?:describe|it|test)\b/.test(text.slice(callee.start, callee.end));
}

function againLines(): string[] {
  return namesAgain(PRODUCT).map(({ name, paths }) => `${name}: ${paths.join(', ')}`);
}

function height({ text }: SourceFile, { start, end }: SyntaxNode): number {
  return lineAt(text, end) - lineAt(text, start) + 1;
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
