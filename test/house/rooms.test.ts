// A sign on each door: files say what they are for, and explain what they export. Their sizes: `npm run house`.
import { describe, expect, it } from 'vitest';
import { ALL, PRODUCT } from './all.ts';
import { DICTATED, namesAgain } from './names.ts';
import { placeOf, type SourceFile, sourceOf } from './sources.ts';
import { isNode, nameOf, type SyntaxNode } from './syntax.ts';

describe('files', () => {
  it('say in their first line what they are for', () => {
    const mute = ALL.filter(({ text }) => !isSigned(text)).map(({ path }) => path);
    expect(mute, 'begin the file with a comment: // What the room is for.').toEqual([]);
  });

  it.each([
    ['// What the room is for.\n', true],
    ['#!/usr/bin/env node\n// What the program does.\n', true],
    ['// @ts-check\n// What the script does.\n', true],
    ["import a from 'a';\n// What the room is for.\n", false],
    ['// Short.\n', false],
  ])('of which %j says it: %s', (text, expected) => {
    expect(isSigned(text)).toBe(expected);
  });

  it('explain what they export', () => {
    const bare = ALL.flatMap((file) => undocumented(file).map((node) => placeOf(file, node)));
    expect(bare, 'put a doc comment above: /** What comes in, what comes out. */').toEqual([]);
  });

  it.each([
    ['/** A. */\nexport function a(): void {}', []],
    ['/** A. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;', []],
    ['/** A. */\nexport const a = 1;\nexport const B = 1;', []],
    ['export interface A {}', ['a.ts:1']],
    ['// A.\nexport type A = 1;', ['a.ts:2']],
    ['/** A. */\nconst a = 1;\nexport class B {}\nexport default function c() {}', ['a.ts:3', 'a.ts:4']],
  ])('of which %j leaves out %j', (text, expected) => {
    const file = sourceOf('a.ts', text);
    expect(undocumented(file).map((node) => placeOf(file, node))).toEqual(expected);
  });
});

describe('exported names', () => {
  it('are each declared in one file', () => {
    const again = namesAgain(PRODUCT).map(({ name, paths }) => `${name}: ${paths.join(', ')}`);
    expect(again, 'one name for one thing: take a word that tells them apart').toEqual([]);
  });

  it('are found in whatever way they are declared', () => {
    const text = 'export const a = 1, b = 2;\nexport abstract class C {}\nexport type D = 1;\nconst e = 1;';
    const files = [
      sourceOf('a.ts', text),
      sourceOf('b.ts', text),
      sourceOf('c.ts', "export { C } from './a.ts';"),
    ];
    expect(namesAgain(files).map(({ name }) => name)).toEqual(['a', 'b', 'C', 'D']);
  });

  it('are left alone where the host asks for them', () => {
    const files = ['a.ts', 'b.ts'].map((path) => sourceOf(path, 'export function activate(): void {}'));
    expect(DICTATED.has('activate')).toBe(true);
    expect(namesAgain(files)).toEqual([]);
  });
});

/** What a machine reads may stand in front of it. */
function isSigned(text: string): boolean {
  return /^(?:#!.*\n)?(?:\/\/ @ts-check\n)?\/\/ .{10}/u.test(text);
}

const EXPLAINED =
  /^(?:FunctionDeclaration|TSDeclareFunction|ClassDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration)$/;

/** Exported functions, classes and types that no doc comment precedes. */
function undocumented({ text, syntax, comments }: SourceFile): readonly SyntaxNode[] {
  const ends = new Set(comments.filter(({ text: each }) => each.startsWith('/**')).map(({ end }) => end));
  // The second signature of an overloaded function is told with the first.
  const told = new Set<string>();
  return syntax.all('ExportNamedDeclaration', 'ExportDefaultDeclaration').filter(({ start, declaration }) => {
    if (!isNode(declaration) || !EXPLAINED.test(declaration.type)) return false;
    const name = nameOf(declaration['id']) ?? 'default';
    const isAgain = declaration.type.includes('Function') && told.has(name);
    told.add(name);
    return !isAgain && !ends.has(text.slice(0, start).trimEnd().length);
  });
}
