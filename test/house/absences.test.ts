// What is not there: the floors are defined by what they lack.
import { describe, expect, it } from 'vitest';
import { ALL, type SourceFile } from './sources.ts';

const CORE = ALL.filter(({ path }) => /^server\/(text|model|rules|analysis|features|office)\//.test(path));
const SERVER = ALL.filter(({ path }) => path.startsWith('server/'));
const TEXT = ALL.filter(({ path }) => path.startsWith('server/text/'));

describe('absent', () => {
  it.each([
    ['a clock', /\bDate\b|\bperformance\b|\bsetTimeout\b|\bsetInterval\b/, 'take today from the world'],
    [
      'a process or a console',
      /\bprocess\b|\bconsole\b|\bglobalThis\b/,
      'return a value and let the host act',
    ],
    ['files and nets', /\breadFile\w*\b|\bwriteFile\w*\b|\bfetch\b/, 'let the host read, and take the text'],
    ['waiting', /\basync\b|\bawait\b|\bPromise\b/, 'the core asks nobody; let the host wait'],
    ['chance', /\brandom\b/, 'the same text gives the same answer'],
  ])('%s in the core', (_, pattern, advice) => {
    expect(occurrences(CORE, pattern), advice).toEqual([]);
  });

  it('Chinese words in the floor of text', () => {
    const wrong = TEXT.flatMap(({ path, text }) =>
      lines(text, /\p{Script=Han}/u).map((line) => `${path}:${line}`),
    );
    expect(wrong, 'pass the word in, as the list key is').toEqual([]);
  });

  it('Markdown made by hand', () => {
    // Where Markdown is made, and the pages of the rules, in which no document is quoted.
    const makers = ['server/features/prose.ts', 'server/features/table/markdown.ts', 'server/rules/page.ts'];
    const wrong = CORE.filter(({ path }) => !makers.includes(path)).flatMap(({ path, text }) =>
      lines(text, /\*\*\$\{|\]\(\$\{|markdown: /).map((line) => `${path}:${line}`),
    );
    expect(wrong, 'say it with prose, strong and link of features/prose.ts, which escape').toEqual([]);
  });

  it('the stack of an error in what is told', () => {
    const told = occurrences(SERVER, /\.stack\b/);
    expect(told, 'tell it in one line, by reasonOf of text/reason.ts').toEqual([]);
  });

  it('variables at the top of a file', () => {
    const pattern = /^(?:export )?(?:let|var)\b/;
    expect(occurrences(ALL, pattern), 'keep it in a value that is passed, or in a class').toEqual([]);
  });

  it('memory at the top of a file', () => {
    const pattern =
      /^(?:export )?const \w+(?:: (?!Readonly|readonly)[^=]+)? = (?:new (?:Weak)?(?:Map|Set)(?:<[^;]*>)?\(\)|\[\]|\{\});/;
    expect(occurrences(ALL, pattern), 'memory lives in the spine or in the host').toEqual([]);
  });

  it('what keeps memory from being collected soon', () => {
    const inner = /^\s.*\bfunction ?\*/;
    expect(occurrences(SERVER, inner), 'write the generator at the top of the file, or as a method').toEqual(
      [],
    );
    const prototypes = /\bObject\.create\(|\bsetPrototypeOf\b|\b__proto__\b/;
    expect(occurrences(SERVER, prototypes), 'write a class').toEqual([]);
    const getters = SERVER.flatMap(({ path, code }) =>
      gettersOutsideOfClasses(code).map((line) => `${path}:${line}`),
    );
    expect(getters, 'write a class').toEqual([]);
  });

  it('comments that switch a checker off', () => {
    const wrong = ALL.flatMap(({ path, text }) =>
      lines(text, /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/).map(
        (line) => `${path}:${line}`,
      ),
    );
    expect(wrong, 'mend what the checker says').toEqual([]);
  });

  it('banners and work left for later', () => {
    const pattern = /^\s*\/\/ ?(?:[-=*#]{4,}|TODO|FIXME|XXX)/;
    const wrong = ALL.flatMap(({ path, text }) => lines(text, pattern).map((line) => `${path}:${line}`));
    expect(wrong, 'do it, or write an issue').toEqual([]);
  });
});

function occurrences(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) => lines(code, pattern).map((line) => `${path}:${line}`));
}

/** Numbers of the lines that match, from 1. */
function lines(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

/** Numbers of the lines with a getter in an object literal: the line that its block begins with is none of a class. */
function gettersOutsideOfClasses(code: string): number[] {
  const all = code.split('\n');
  const indent = (line: string): number => line.length - line.trimStart().length;
  return lines(code, /^\s+get \w+\(/).filter((number) => {
    const own = indent(all[number - 1] ?? '');
    const above = all.slice(0, number - 1).findLast((line) => line.trim() !== '' && indent(line) < own) ?? '';
    return !/\bclass\b|\bimplements\b/.test(above);
  });
}
