// The documents that only this server is measured with: they have the findings that they say, and each edit is one more.
import { describe, expect, it } from 'vitest';
import { countOf } from '../../bench/drive/messages.ts';
import { offsetOf, positionAt } from '../../bench/make/insert.ts';
import type { Kind } from '../../bench/make/shape.ts';
import { unitDirectory } from '../../bench/make/units.ts';
import type { Variant } from '../../bench/make/variant.ts';
import { VARIANT_IDS, VARIANTS, type VariantId } from '../../bench/make/variants.ts';
import { analyse, type OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { wire } from '../protocol/wire.ts';

const KINDS: readonly Kind[] = ['tasks', 'catalog'];
/** The least size of all of them, and some groups. */
const ENTRIES = 1100;
const WORLD = exampleWorld({ directory: unitDirectory() });

const FILE = 'file:///ws/a.tasks.yaml';
const TEXT = '一二\n\n三';

/** The rule that finds the edit. */
const EDIT: Readonly<Record<VariantId, RegExp>> = {
  same: /^(deadline|limit)-unreadable$/,
  every: /^(deadline|limit)-unreadable$/,
  among300: /^(deadline|limit)-unreadable$/,
  among1000: /^(deadline|limit)-unreadable$/,
  number: /^number-gap$/,
  title: /^title-mark-unpaired$/,
  group: /^(deadline|limit)-unreadable$/,
  documents: /^(deadline|limit)-unreadable$/,
};
/** The rules that find what is planted. */
const PLANTED: Readonly<Partial<Record<VariantId, RegExp>>> = {
  same: /^same-as-above$/,
  group: /^unit-unknown$/,
};
const ANY = /^(element-missing|unit-unknown|(deadline|limit)-(impossible|unreadable))$/;

describe.each(KINDS)('of kind %s', (kind) => {
  it.each(VARIANT_IDS)('the document "%s" has what is planted, and one more with its edit', (id) => {
    const { text, edit, found } = variant(id, kind, ENTRIES);
    const open = analyse(text, WORLD);
    const planted = rulesOf(open);
    expect(planted).toHaveLength(found);
    expect(planted.filter((rule) => !(PLANTED[id] ?? ANY).test(rule))).toEqual([]);
    const at = offsetOf(text, edit.at);
    open.edit(at, at, edit.text);
    open.work(() => false);
    const more = without(rulesOf(open), planted);
    expect(more).toHaveLength(1);
    expect(more[0]).toMatch(EDIT[id]);
    open.edit(at, at + edit.text.length, '');
    open.work(() => false);
    expect(open.source.text).toBe(text);
    expect(rulesOf(open)).toEqual(planted);
  });

  it.each(VARIANT_IDS)('the document "%s" of 100 entries, where there is one, has what is planted', (id) => {
    const made = VARIANTS[id].make({ kind, entries: 100 });
    if (made !== undefined) expect(analyse(made.text, WORLD).findings).toHaveLength(made.found);
    expect(made === undefined).toBe(id === 'among300' || id === 'among1000');
  });
});

it('a document with a mistake in every row has them in all rows but three', () => {
  expect(variant('every', 'tasks', ENTRIES).found).toBe(ENTRIES - 3);
});

it('a file of documents has twenty, and a group merges 500 rows', () => {
  const starts = (text: string, line: RegExp): number => text.match(line)?.length ?? 0;
  expect(starts(variant('documents', 'tasks', ENTRIES).text, /^类型: 任务分工$/gm)).toBe(20);
  expect(starts(variant('group', 'tasks', ENTRIES).text, /^ {4}条目:$/gm)).toBe(3);
  expect(starts(variant('group', 'tasks', ENTRIES).text, /^ {6}- 序号: \d+$/gm)).toBe(ENTRIES);
});

it('what our server counts and does not list is counted by the client', async () => {
  const { open, findings, stop } = await wire({
    files: { [encodeURI('file:///ws/单位.名录.yaml')]: unitDirectory() },
  });
  const { text, found } = variant('every', 'tasks', ENTRIES);
  open(FILE, text);
  const listed = await findings(FILE, 1, ({ length }) => length === 1000);
  expect(countOf(listed)).toBe(found);
  await stop();
});

it.each([
  [0, { line: 0, character: 0 }],
  [2, { line: 0, character: 2 }],
  [3, { line: 1, character: 0 }],
  [5, { line: 2, character: 1 }],
])('the place of offset %i is %j', (offset, place) => {
  expect(positionAt(TEXT, offset)).toEqual(place);
  expect(offsetOf(TEXT, place)).toBe(offset);
});

function variant(id: VariantId, kind: Kind, entries: number): Variant {
  const made = VARIANTS[id].make({ kind, entries });
  if (made === undefined) throw new Error(`${id} cannot be of ${entries} entries`);
  return made;
}

function rulesOf({ findings }: OpenText): string[] {
  return findings.map(({ rule }) => rule);
}

/** What is in a list and not in another one, each as often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
