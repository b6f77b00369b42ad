// The two laws of the cut. For text without YAML errors, cutting changes nothing: every text stands where a whole
// parse finds it. For any text, reading it after edits gives what reading it from scratch gives.
import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { brokenBlocks, cutProblem } from '../../server/text/cut/marks.ts';
import { readSource, type Source } from '../../server/text/source.ts';
import type { Node } from '../../server/text/yaml/tree.ts';
import { assembled, type Item, type Part } from './assembled.ts';
import { applied, randomEdit, SHAPES } from './random.ts';

const LIST_KEY = '条目';
const EXAMPLES = globSync('examples/**/*.yaml').map((file) => readFileSync(file, 'utf8'));
const TEXTS = [...SHAPES, ...EXAMPLES];
/** What stands behind a merge conflict is not read, whether YAML could read it or not. */
const CONFLICT = /^(?:<{7}|={7})/m;
const RUNS = Number(process.env['GONGKAI_RUNS'] ?? 250);

describe('an entry is a wall', () => {
  it('reads every example and shape as a whole parse does', () => {
    for (const text of TEXTS) expect(facts(readSource(text, LIST_KEY))).toEqual(wholeFacts(text));
  });

  it('equals a whole parse wherever that has no error', () => {
    let valid = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        (shape, edits) => {
          const text = edits.reduce(applied, shape);
          if (CONFLICT.test(text)) return;
          const whole = wholeFacts(text);
          const own = readSource(text, LIST_KEY);
          if (whole === undefined) {
            expect(broken(own), 'an error of the whole parse is an error here').toBe(true);
            return;
          }
          valid++;
          expect(facts(own)).toEqual(whole);
          expect(broken(own)).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
    expect(valid).toBeGreaterThan(RUNS / 10);
  });

  it('finds the error where a dash of another width stands at the column of the list', () => {
    const below = ['', '      - 市教育局\n      - 市公安局\n', '    责任单位: 市教育局\n'];
    for (const line of ['－ x: y', '－ x', '－', '-x: y', '● x: y']) {
      for (const more of below) {
        const text = (SHAPES[0] ?? '').replace('      - 市教育局\n      - 市公安局\n', `  ${line}\n${more}`);
        expect(wholeFacts(text), text).toBeUndefined();
        const own = readSource(text, LIST_KEY);
        expect(broken(own), text).toBe(true);
        expect(assembled(own, LIST_KEY)[0]?.items.length, text).toBe(4);
      }
    }
  });

  it('parses only what an edit touches', () => {
    const text = EXAMPLES.find((example) => example.includes('嘉政办发')) ?? '';
    const source = readSource(text, LIST_KEY);
    const before = source.blocks;
    const at = text.indexOf('9月底前');
    source.edit(at, at + 1, '误');
    const kept = source.blocks.filter((block) => before.includes(block)).length;
    expect(before.length).toBeGreaterThan(40);
    expect(source.blocks.length - kept).toBe(1);
  });

  it('keeps a slip inside its entry', () => {
    const text = SHAPES[0] ?? '';
    for (const slip of ['    完成时间: "长期', '    完成时间: [长期', '    完成时间', '    完成时间: {']) {
      const own = readSource(text.replace('    完成时间: 长期', slip), LIST_KEY);
      expect(assembled(own, LIST_KEY)[0]?.items.length, slip).toBe(3);
      expect(own.blocks.filter((block) => block.problems.length > 0).length, slip).toBe(1);
    }
  });

  it('reads nothing from a merge conflict on, and all that stands above it', () => {
    for (const mark of ['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> main', '<<<<<<<']) {
      const text = (SHAPES[0] ?? '').replace('  - 工作任务: 乙', `${mark}\n  - 工作任务: 乙`);
      const own = readSource(text, LIST_KEY);
      expect(assembled(own, LIST_KEY).map(({ items }) => items.length)).toEqual([1]);
      expect(own.blocks.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
        [],
        [],
        ['CONFLICT'],
      ]);
      expect(own.blocks.at(-1)?.text).toBe(text.slice(text.indexOf(mark)));
    }
    for (const mark of ['<<<<<<<< HEAD', '<<<<<< HEAD', '========', ' =======', '=======a']) {
      const text = (SHAPES[0] ?? '').replace('  - 工作任务: 乙', `${mark}\n  - 工作任务: 乙`);
      const problems = readSource(text, LIST_KEY).blocks.flatMap((block) => block.problems);
      expect(problems.filter(({ code }) => code === 'CONFLICT')).toEqual([]);
    }
  });

  it('goes on with the list after a comment or a dash of another width', () => {
    for (const line of ['＃注释', '  ＃ 注释', '    ＃注释']) {
      const text = (SHAPES[0] ?? '').replace('  - 工作任务: 乙', `${line}\n  - 工作任务: 乙`);
      expect(assembled(readSource(text, LIST_KEY), LIST_KEY)[0]?.items.length, line).toBe(3);
      const first = (SHAPES[0] ?? '').replace('  - 工作任务: 甲', `${line}\n  - 工作任务: 甲`);
      expect(assembled(readSource(first, LIST_KEY), LIST_KEY)[0]?.items.length, line).toBe(3);
    }
    for (const dash of ['－ ', '－', '— ', '-']) {
      const text = (SHAPES[2] ?? '').replace('  - 章节: 二', `  ${dash}章节: 二`);
      const items = assembled(readSource(text, LIST_KEY), LIST_KEY)[0]?.items ?? [];
      expect(
        items.map((item) => item.items.length),
        dash,
      ).toEqual([2, 1]);
    }
  });

  it('goes on with the list after a stray line', () => {
    for (const stray of ['备注', '备注: 说明', '工']) {
      const own = readSource(
        (SHAPES[0] ?? '').replace('  - 工作任务: 乙', `${stray}\n  - 工作任务: 乙`),
        LIST_KEY,
      );
      expect(assembled(own, LIST_KEY)[0]?.items.length, stray).toBe(3);
      expect(own.blocks.flatMap((block) => cutProblem(block)?.code ?? [])).toEqual(['STRAY_LINE']);
    }
  });
});

/** An item that begins with a slipped dash is read by itself without an error: that it is one, a rule tells. */
function broken({ blocks }: Source): boolean {
  const hasSlipped = blocks.some(({ mark, root }) => mark.role === 'item' && root?.kind !== 'list');
  return hasSlipped || brokenBlocks(blocks).length > 0;
}

type Fact = readonly [path: string, value: string, start: number, end: number];

function facts(source: Source): Fact[][] {
  const docs = assembled(source, LIST_KEY).map((doc) => [
    ...partFacts('', doc.parts),
    ...itemFacts('', doc.items),
  ]);
  return docs.filter((doc) => doc.length > 0).map((doc) => doc.sort(byPlace));
}

function* itemFacts(path: string, items: readonly Item[]): Generator<Fact> {
  for (const [index, item] of items.entries()) {
    const here = `${path}/${LIST_KEY}/${index}`;
    yield* partFacts(here, item.parts);
    yield* itemFacts(here, item.items);
  }
}

function* partFacts(path: string, parts: readonly Part[]): Generator<Fact> {
  for (const { block, node } of parts) yield* nodeFacts(path, node, block.start, true);
}

function* nodeFacts(path: string, node: Node | undefined, base: number, top: boolean): Generator<Fact> {
  if (node?.kind === 'text') yield [path, node.value, base + node.span.start, base + node.span.end];
  if (node?.kind === 'list') {
    for (const [index, { value }] of node.items.entries())
      yield* nodeFacts(`${path}/${index}`, value, base, false);
  }
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.pairs) {
    if (key.value !== '') yield [`${path}/`, key.value, base + key.span.start, base + key.span.end];
    if (!(top && key.value === LIST_KEY && value?.kind === 'list')) {
      yield* nodeFacts(`${path}/${key.value}`, value, base, false);
    }
  }
}

function byPlace(a: Fact, b: Fact): number {
  return a[2] - b[2] || a[3] - b[3] || (a[0] < b[0] ? -1 : 1);
}

/** The same facts by a whole parse; undefined when it has an error. */
function wholeFacts(text: string): Fact[][] | undefined {
  const docs = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  // A directive with no document after it is an error that only the parser of a single document tells.
  if (docs.length === 0 && /^%/m.test(text)) return undefined;
  if (docs.some((doc) => doc.errors.length > 0)) return undefined;
  const found = docs.map((doc) => [...wholeNodeFacts('', doc.contents, text, new Map())].sort(byPlace));
  if (found.some((doc) => doc.some(([path]) => path === 'open alias'))) return undefined;
  return found.filter((doc) => doc.length > 0);
}

function* wholeNodeFacts(
  path: string,
  node: unknown,
  text: string,
  anchors: Map<string, unknown>,
): Generator<Fact> {
  if (isAlias(node)) {
    const target = anchors.get(node.source);
    const [start = 0, end = 0] = node.range ?? [];
    if (!anchors.has(node.source)) yield ['open alias', '', 0, 0];
    else if (isScalar(target)) yield [path, String(target.value ?? ''), start, end];
    else yield* wholeNodeFacts(path, target, text, anchors);
  }
  if (isScalar(node)) {
    const { start, end, trimmed } = ends(node, text);
    if (end > start) yield [path, String(node.value ?? ''), start, trimmed];
  }
  const anchor = (node as { anchor?: string } | null)?.anchor;
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      yield* wholeNodeFacts(`${path}/${index}`, item, text, anchors);
  }
  if (isMap(node)) {
    const lists = new Map<string, number>();
    for (const { key, value } of node.items) {
      if (isAlias(key) && !anchors.has(key.source)) yield ['open alias', '', 0, 0];
      if (isMap(key) || isSeq(key)) {
        for (const fact of wholeNodeFacts(path, key, text, anchors)) if (fact[0] === 'open alias') yield fact;
      }
      const keyAnchor = (key as { anchor?: string } | null)?.anchor;
      if (keyAnchor !== undefined) anchors.set(keyAnchor, key);
      const { start, trimmed } = ends(key, text);
      const name = isScalar(key) ? String(key.value ?? '') : '';
      if (name !== '') yield [`${path}/`, name, start, trimmed];
      const shift = lists.get(name) ?? 0;
      if (name === LIST_KEY && isSeq(value)) {
        for (const [index, item] of value.items.entries()) {
          yield* wholeNodeFacts(`${path}/${name}/${index + shift}`, item, text, anchors);
        }
        lists.set(name, shift + value.items.length);
      } else yield* wholeNodeFacts(`${path}/${name}`, value, text, anchors);
    }
  }
  if (anchor !== undefined) anchors.set(anchor, node);
}

/** Where a node stands; a text that is not written letter by letter ends with its last character, not its line. */
function ends(node: unknown, text: string): { start: number; end: number; trimmed: number } {
  const { range, value } = node as { range?: number[] | null; value?: unknown };
  const [start = 0, end = 0] = range ?? [];
  const written = text.slice(start, end);
  const verbatim = written === value || (/^["']/.test(written) && written.slice(1, -1) === value);
  return { start, end, trimmed: verbatim ? end : start + written.trimEnd().length };
}
