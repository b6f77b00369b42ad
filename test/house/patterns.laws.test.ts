// Every pattern of ours is linear: no document can make one of them take for ever.
import { describe, expect, it } from 'vitest';
import { growth } from './linear.ts';
import { patternsInCode, patternsInData, patternsOf } from './patterns.ts';

const CODE = patternsInCode();
const DATA = patternsInData();
const ADVICE = 'write it so that each sign can be taken in one way, or look with two simple patterns';

describe('patterns', () => {
  it('are constants, so that each can be looked at', () => {
    expect(CODE.unread, 'write a literal, or new RegExp of constants of the same file').toEqual([]);
  });

  it('are found in code, grammar, configuration and manifest', () => {
    expect(CODE.patterns.length).toBeGreaterThan(400);
    const files = new Set(DATA.map(({ at }) => at.split('.')[0]));
    expect([...files]).toEqual(['syntaxes/gongkai', 'syntaxes/language-configuration', 'package']);
    expect(DATA.length).toBeGreaterThan(60);
  });

  it.each([...CODE.patterns, ...DATA].map((pattern) => [pattern.at, pattern] as const))(
    '%s is linear',
    (_, pattern) => {
      expect(growth(pattern), ADVICE).toBeUndefined();
    },
  );
});

describe('the analyser', () => {
  it.each([
    // Each was in the code once.
    ['^(?:(?:主动)?公开(?:时限|时间|期限)?|时限|期限|及时)+$', 'u', /exponential/],
    [String.raw`[\s、，,；;]+$`, 'u', /2nd degree/],
    [String.raw`^[^\d]*(?:另有规定|从其规定)[^\d]*$`, 'u', /2nd degree/],
    [String.raw`(?:^|\s)["“”][^\n]*["“”](?=[\s:]|$)`, 'u', /2nd degree/],
    // One search is linear; all of them together are not.
    ['a(?:[ab]*c)?', 'gu', /2nd degree.*again/],
    ['[、，](?![^（(]*[）)])', 'u', /2nd degree.*again/],
    [String.raw`(?<number>[一二三]+)(?=\s*年)|.`, 'gu', /2nd degree.*again/],
    ['(', 'u', /cannot be analysed/],
  ])('tells of /%s/%s how it grows', (source, flags, words) => {
    expect(growth({ at: '', source, flags })).toMatch(words);
  });

  it.each(['a+', 'a?b', '[ab]+', String.raw`(?<!\s)\s+(?=a)`])('lets /%s/g pass', (source) => {
    expect(growth({ at: '', source, flags: 'gu' })).toBeUndefined();
  });

  it.each([
    ['const A = /a/gu;', ['a']],
    ["const W = 'a|b';\nconst A = new RegExp(`^(?:$".concat("{W})`, 'u');"), ['^(?:a|b)']],
    ["const LIST = ['a', 'b'];\nexport const A = new RegExp(LIST.join('|') + '$');", ['a|b$']],
    ["const A = f(RegExp('a'), x.match(/b/));", ['a', 'b']],
  ])('reads %j', (text, sources) => {
    const { patterns, unread } = patternsOf('a.ts', text);
    expect(patterns.map(({ source }) => source)).toEqual(sources);
    expect(unread).toEqual([]);
  });

  it.each([
    'function f(a: string) { return new RegExp(a); }',
    'const A = [1].map(RegExp);',
    'const { RegExp: R } = globalThis;',
    'const A = new globalThis.RegExp("a");',
    'const A = x.match("(a+)+$");',
    'let w = "a";\nconst A = new RegExp(w);',
  ])('does not pass over %j', (text) => {
    expect(patternsOf('a.ts', text).unread).not.toEqual([]);
  });
});
