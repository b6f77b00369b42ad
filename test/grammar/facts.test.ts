// The grammar knows what the facts know: every heading, every key of the header, every kind; and the examples.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import headers from '../../schemas/headers.json' with { type: 'json' };
import kinds from '../../schemas/kinds.json' with { type: 'json' };
import { loadTokens, marked } from './tokens.ts';

const tokens = await loadTokens();
const root = fileURLToPath(new URL('../..', import.meta.url));

const elements = kinds.kinds.flatMap((kind) => kind.elements);
const headings = new Set(
  elements.flatMap((each) => [each.name, ...each.otherHeadings.map(({ name }) => name)]),
);
const extra = kinds.extraColumns.map(({ heading }) => heading);

describe('the facts', () => {
  it.each([...headings, ...extra])('%s is a heading', (heading) => {
    expect(marked(tokens(`  - ${heading}: x`))).toContain(`${heading} ← entity.name.tag.heading`);
  });

  it.each(headers.headerKeys.map(({ key }) => key))('%s is a key of the header', (key) => {
    expect(marked(tokens(`${key}: x`))[0]).toMatch(new RegExp(`^${key} ← keyword\\.`));
  });

  it.each(kinds.kinds.map(({ name }) => name))('%s is a kind', (name) => {
    expect(marked(tokens(`类型: ${name}`))).toContain(`${name} ← support.type.kind`);
  });
});

describe('the examples', () => {
  it.each(globSync('examples/**/*.yaml', { cwd: root }))('%s has known headings only', (file) => {
    const all = tokens(readFileSync(`${root}/${file}`, 'utf8'));
    const unknown = all.filter(({ scopes }) => scopes.includes('variable.other.column'));
    expect(unknown.map(({ text }) => text)).toEqual([]);
    expect(all.some(({ scopes }) => scopes.includes('entity.name.tag.heading'))).toBe(true);
  });
});
