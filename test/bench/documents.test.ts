// The made documents: every planted mistake is found by our own check and nothing else is, and each edit is one mistake.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeDocument } from '../../bench/make/document.ts';
import { changed, putIn, takeOut } from '../../bench/make/insert.ts';
import { asJson } from '../../bench/make/json.ts';
import { type Entry, type Kind, LIST_KEY, type Made } from '../../bench/make/shape.ts';
import { OFFERED_UNIT, unitDirectory } from '../../bench/make/units.ts';
import { asYaml } from '../../bench/make/yaml.ts';
import { run } from '../cli/memory.ts';

interface Found {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number } };
}

const KINDS: readonly Kind[] = ['tasks', 'catalog'];
/** The rules that find each planted fault. */
const RULES = {
  missing: /^element-missing$/,
  unit: /^unit-unknown$/,
  time: /^(deadline|limit)-(impossible|unreadable)$/,
};

describe.each(KINDS)('a made document of kind %s', (kind) => {
  const made = makeDocument({ kind, entries: 300 });
  const { text, site } = asYaml(made);

  it('has the planted mistakes and no others', async () => {
    const found = await check(kind, text);
    const expected = made.planted.map(({ entry }) => entry);
    expect(found.map(({ range }) => entryAt(text, range.start.line))).toEqual(expected);
    found.forEach(({ rule }, index) => {
      expect(rule).toMatch(RULES[made.planted[index]?.fault ?? 'unit']);
    });
  });

  it('has one of them on the first screen', () => {
    expect(made.planted[0]?.entry).toBe(1);
  });

  it.each([
    ['key', /^(deadline|limit)-unreadable$/],
    ['line', /^unit-unknown$/],
    ['stray', /^stray-line$/],
    ['quote', /^yaml-syntax$/],
  ] as const)('has one more with the edit %s, and not when it is taken out', async (edit, rule) => {
    const edited = changed(text, putIn(site[edit]));
    const found = await check(kind, edited);
    expect(found).toHaveLength(made.planted.length + 1);
    expect(
      found.some((one) => rule.test(one.rule) && near(one.range.start.line - 1, site[edit].at.line)),
    ).toBe(true);
    expect(changed(edited, takeOut(site[edit]))).toBe(text);
  });

  it('says in YAML and in JSON what was made', () => {
    expect(valuesOf(parse(text))).toEqual(made.entries.map(withoutProse));
    expect(valuesOf(JSON.parse(asJson(made).text))).toEqual(made.entries.map(withoutProse));
  });

  it('edits the same place in JSON', () => {
    const json = asJson(made);
    const parsed = (edit: 'key' | 'line' | 'element'): Made['entries'] =>
      JSON.parse(changed(json.text, putIn(json.site[edit])))[LIST_KEY];
    const middle = (entries: Made['entries']): string => JSON.stringify(entries[made.middle]);
    expect(middle(parsed('key'))).toContain('误');
    expect(middle(parsed('line'))).toContain('市不存在局');
    expect(middle(parsed('element'))).toContain(',""]');
    for (const edit of ['stray', 'quote'] as const)
      expect(() => JSON.parse(changed(json.text, putIn(json.site[edit])))).toThrow();
  });
});

it('the same order gives the same document, another seed another one', () => {
  const text = (seed: number): string => asYaml(makeDocument({ kind: 'tasks', entries: 40, seed })).text;
  expect(text(1)).toBe(text(1));
  expect(text(2)).not.toBe(text(1));
});

it('the directory knows the unit that completion must offer', () => {
  expect(unitDirectory()).toContain(`名称: ${OFFERED_UNIT}\n`);
});

async function check(kind: Kind, text: string): Promise<readonly Found[]> {
  const files = { '单位.名录.yaml': unitDirectory(), [`a.${kind}.yaml`]: text };
  const { out } = await run(['check', `a.${kind}.yaml`, '--format', 'json'], files);
  return JSON.parse(out).findings;
}

/** Index of the entry that holds a line (from 1). */
function entryAt(text: string, line: number): number {
  return (
    text
      .split('\n')
      .slice(0, line)
      .filter((one) => one.startsWith('  - ')).length - 1
  );
}

function near(line: number, wanted: number): boolean {
  return line === wanted || line === wanted + 1;
}

function valuesOf(document: Record<string, unknown>): unknown {
  const entries = document[LIST_KEY];
  return Array.isArray(entries) ? entries.map(withoutProse) : entries;
}

/** Text over several lines is folded by each form in its own way. */
function withoutProse({ 具体事项: _prose, ...rest }: Entry): Entry {
  return rest;
}
