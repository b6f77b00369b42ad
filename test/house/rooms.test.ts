// Small rooms with a sign on the door: sizes of files and functions, first sentences, doc comments.
import { describe, expect, it } from 'vitest';
import { ALL, type SourceFile } from './sources.ts';

const LONGEST_FILE = 200;
const LONGEST_FUNCTION = 40;

describe('rooms', () => {
  it('are small', () => {
    const large = ALL.map(({ path, text }) => [path, text.trimEnd().split('\n').length] as const)
      .filter(([, count]) => count > LONGEST_FILE)
      .map(([path, count]) => `${path}: ${count} lines`);
    expect(large, `part them; ${LONGEST_FILE} lines is the most, 150 the usual`).toEqual([]);
  });

  it('have short functions', () => {
    const long = ALL.flatMap(functions)
      .filter(({ length }) => length > LONGEST_FUNCTION)
      .map(({ at, length }) => `${at}: ${length} lines`);
    expect(long, `part them; ${LONGEST_FUNCTION} lines is the most, 25 the usual`).toEqual([]);
  });

  it('say in their first line what they are for', () => {
    const mute = ALL.filter(({ text }) => !/^\/\/ .{10}/u.test(text)).map(({ path }) => path);
    expect(mute, 'begin the file with a comment: // What the room is for.').toEqual([]);
  });

  it('explain what they export', () => {
    const bare = ALL.flatMap(({ path, text }) => undocumented(text).map((line) => `${path}:${line}`));
    expect(bare, 'put a doc comment above: /** What comes in, what comes out. */').toEqual([]);
  });
});

interface Function {
  /** Path and line of its first line. */
  readonly at: string;
  readonly length: number;
}

const HEAD =
  /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\b|(?:(?:private|public|protected|static|override|readonly|get|set|async) )*\*?[\w#]+(?:<[^>]*>)?\(.*(?:\{|\($)|.*=> \{$|.*=> \($)/;
const KEYWORD = /^\s*(?:\} ?)?(?:if|for|while|switch|catch|else|return|do)\b/;

/** The functions of a file: formatted code closes each at the column at which it opened. */
function functions({ path, code }: SourceFile): Function[] {
  const lines = code.split('\n');
  return lines.flatMap((line, index) => {
    const indent = HEAD.exec(line)?.[1];
    if (indent === undefined || KEYWORD.test(line) || !/[{(]\s*$/.test(line)) return [];
    const rest = lines.slice(index + 1).findIndex((other) => other.startsWith(`${indent}}`));
    const open = lines
      .slice(index + 1)
      .findIndex(
        (other) =>
          other !== '' &&
          !other.startsWith(`${indent} `) &&
          !other.startsWith(`${indent})`) &&
          !other.startsWith(`${indent}}`),
      );
    if (rest < 0 || (open >= 0 && open < rest)) return [];
    return [{ at: `${path}:${index + 1}`, length: rest + 2 }];
  });
}

/** Lines of exported functions, classes and types that no doc comment precedes. */
function undocumented(text: string): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const exported =
      /^export (?:default )?(?:async )?(?:abstract )?(?:function|class|interface|type \w)/.test(line);
    const documented = lines[index - 1]?.trimEnd().endsWith('*/') === true;
    // The second signature of an overloaded function is told with the first.
    const overload = /^export function (\w+)/.exec(lines[index - 1] ?? '')?.[1];
    return exported && !documented && overload === undefined ? [index + 1] : [];
  });
}
