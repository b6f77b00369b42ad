// What the documents for those who carry on name is there: files, folders, scripts.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../house/sources.ts';

const DOCUMENTS = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/dependencies.md',
  'bench/README.md',
];
/** Paths are named from the root, or from a floor of the server. */
const BASES = ['', 'server/'];
/** Named before they are there, or made by a command. */
const NOT_THERE = /^(?:server\/office\/|dist\/|release\/|bench\/\.)/;

describe.each(DOCUMENTS)('%s', (file) => {
  const tokens: Token[] = [];
  walkTokens(lexer(readFileSync(ROOT + file, 'utf8')), (token) => void tokens.push(token));

  it('names files and folders that are there', () => {
    const named = tokens.flatMap((token) => (token.type === 'codespan' ? [`${token['text']}`] : []));
    const paths = named.filter((text) => /^[\w.-]+(?:\/[\w*.-]*)+$/.test(text) && !NOT_THERE.test(text));
    const own = paths.filter((path) => existsSync(ROOT + (path.split('/')[0] ?? '')) || isFloor(path));
    expect(own.filter((path) => !isThere(path))).toEqual([]);
  });

  it('leads to files that are there', () => {
    const links = tokens.flatMap((token) => (token.type === 'link' ? [`${token['href']}`] : []));
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const text = readFileSync(ROOT + file, 'utf8');
    const scripts = [...text.matchAll(/npm run ([\w:]+)|`(test:\w+)`/g)].map(
      ([, run, alone]) => run ?? alone,
    );
    expect(scripts.filter((script = '') => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });
});

function isFloor(path: string): boolean {
  return existsSync(`${ROOT}server/${path.split('/')[0]}`);
}

function isThere(path: string): boolean {
  return BASES.some((base) => globSync(base + path.replace(/\/$/, ''), { cwd: ROOT }).length > 0);
}
