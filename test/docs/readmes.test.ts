// The Chinese and the English README say the same: headings, commands, examples, tables, links, in the same order.
import { readFileSync } from 'node:fs';
import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';

const ENGLISH: readonly Token[] = lexer(readFileSync(`${ROOT}README.md`, 'utf8'));
const CHINESE: readonly Token[] = lexer(readFileSync(`${ROOT}README.zh-CN.md`, 'utf8'));

describe('the two READMEs', () => {
  it('have the same chapters, in the same order', () => {
    expect(outline(CHINESE)).toEqual(outline(ENGLISH));
    expect(outline(ENGLISH).length).toBeGreaterThan(10);
  });

  it('have the same commands', () => {
    const commands = codes(ENGLISH).join('\n');
    expect(codes(CHINESE)).toEqual(codes(ENGLISH));
    expect(commands).toContain('npx gongkai check examples');
  });

  it('name the same options, files and settings', () => {
    expect(words(CHINESE)).toEqual(words(ENGLISH));
    expect(words(ENGLISH)).toEqual(
      expect.arrayContaining(['`--keep-formulas`', '`zrdw`', '`gongkai.today`']),
    );
  });

  it('lead to the same places, and each to the other', () => {
    const [english, chinese] = [links(ENGLISH), links(CHINESE)];
    expect(chinese.map((link) => (link === 'README.md' ? 'README.zh-CN.md' : link))).toEqual(english);
    expect(english).toContain('README.zh-CN.md');
    expect(chinese).toContain('README.md');
  });
});

/** What stands one below the other: a heading by its level, a table by its size, a list by its items. */
function outline(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'space') return [];
    if (token.type === 'heading') return [`heading ${token['depth']}`];
    if (token.type === 'table') return [`table of ${token['header'].length} by ${token['rows'].length}`];
    if (token.type === 'list') return [`list of ${token['items'].length}`];
    return [token.type];
  });
}

/** The blocks of code, each without its comments, which are in the reader's language. */
function codes(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'code') return [];
    const lines: readonly string[] = token['text'].split('\n');
    return [`${token['lang']}\n${lines.map((line) => line.replace(/\s+#.*$/, '')).join('\n')}`];
  });
}

/** Code in the line, each once: the order of words differs. */
function words(tokens: readonly Token[]): readonly string[] {
  const inLine = every(tokens).filter(({ type }) => type === 'codespan');
  return [...new Set(inLine.map(({ raw }) => raw.replace(/\s+/g, ' ')))].sort();
}

/** Where links and pictures lead. */
function links(tokens: readonly Token[]): readonly string[] {
  return every(tokens).flatMap((token) => {
    return token.type === 'link' || token.type === 'image' ? [`${token['href']}`] : [];
  });
}

/** All tokens, with those in them. */
function every(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  walkTokens([...tokens], (token) => void all.push(token));
  return all;
}
