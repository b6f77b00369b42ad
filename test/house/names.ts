// Exported names that stand for several things, each declared in a file of its own.
import type { SourceFile } from './sources.ts';
import { isNode, listOf, nameOf } from './syntax.ts';

/** A name, and the files that declare it. */
export interface NameAgain {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Names that the host asks each of its programs for. */
export const DICTATED: ReadonlySet<string> = new Set(['activate', 'deactivate']);

/** The exported names that several files declare. */
export function namesAgain(files: readonly SourceFile[]): readonly NameAgain[] {
  const paths = new Map<string, string[]>();
  for (const file of files) {
    for (const name of new Set(exportedNames(file))) paths.set(name, [...(paths.get(name) ?? []), file.path]);
  }
  return [...paths]
    .map(([name, declaring]) => ({ name, paths: declaring }))
    .filter((each) => each.paths.length > 1 && !DICTATED.has(each.name));
}

/** What a file exports and declares itself. */
function exportedNames({ syntax }: SourceFile): string[] {
  return syntax.all('ExportNamedDeclaration').flatMap(({ declaration }) => {
    if (!isNode(declaration)) return [];
    const declarations = [declaration, ...listOf(declaration['declarations'])];
    return declarations.flatMap(({ id }) => nameOf(id) ?? []);
  });
}
