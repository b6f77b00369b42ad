// No document acts: whatever is written in a table or a unit directory, what goes out as Markdown holds no image, link,
// HTML, heading or other markup of the document's, and says what was written.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { complete } from '../../server/features/completion/completion.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { hoverOf, link, paragraph, prose, strong } from '../../server/features/prose.ts';
import { markdown } from '../../server/features/table/markdown.ts';
import type { Table } from '../../server/features/table/table.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import type { World } from '../../server/model/world.ts';
import { RULES } from '../../server/rules/index.ts';
import { escapeMarkdown } from '../../server/text/markdown-text.ts';
import { tablesOf } from '../table/sketch.ts';
import { worldOf } from './cursor.ts';
import { NASTY, nasty } from './nasty.ts';
import { readersOf, unseen } from './readers.ts';

const RUNS = { numRuns: 400 };

/** Expects every reader to see a text, and no tag but these. */
function expectSeen(source: string, text: string, tags: RegExp): void {
  for (const seen of readersOf(source)) {
    expect({ source, strays: seen.tags.filter((tag) => !tags.test(tag)) }).toEqual({ source, strays: [] });
    expect({ source, text: seen.text }).toEqual({ source, text: unseen(text) });
  }
}

describe('a text', () => {
  const alone = (text: string): void => {
    expectSeen(escapeMarkdown(text), text, /^p$/u);
    expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u2028\u2029]/u);
    // What stands behind a backslash is no icon to an editor.
    expect(escapeMarkdown(text)).not.toMatch(/(?<!\\)\$/u);
  };
  const marked = (one: string, other: string): void => {
    const { markdown: said, plain } = hoverOf(
      { start: 0, end: 0 },
      paragraph(prose`${strong(one)} ${other}：${strong(other)}`, prose`${one}${other} ${strong(one)}`),
    );
    expectSeen(said.zh, plain.zh, /^(?:p|strong)$/u);
    expectSeen(said.en, plain.en, /^(?:p|strong)$/u);
    expect(plain.en).toBe(`${one}${other} ${one}`);
  };

  test.each(NASTY)('%j', (text) => {
    alone(text);
    marked(text, text);
  });
  test('of any kind', () => {
    fc.assert(fc.property(nasty, alone), RUNS);
    fc.assert(fc.property(nasty, nasty, marked), RUNS);
  });
  test('stands beside a link of ours', () => {
    for (const text of NASTY) {
      const said = hoverOf(
        { start: 0, end: 0 },
        paragraph(prose`${text}${link('指引', 'https://www.gov.cn/a')}${text}`, prose``),
      ).markdown.zh;
      for (const seen of readersOf(said)) {
        expect(seen.tags).toEqual(['p', 'a']);
        expect(seen.text).toBe(unseen(`${text}指引${text}`));
      }
    }
  });
});

/** Where the words of a document or a directory get into a hover; `W` is the word, written between quotes. */
const DIRECTORIES: readonly string[] = [
  '类型: 单位名录\n标题: W\n条目:\n  - 名称: 市财政局\n',
  '类型: 单位名录\n条目:\n  - {名称: W, 简称: 市财政局}\n',
  '类型: 单位名录\n条目:\n  - {类别: W, 名称: 市财政局}\n',
  '类型: 单位名录\n条目:\n  - {名称: 市财政局, 简称: [W]}\n',
  '类型: 单位名录\n条目:\n  - {名称: 市财政局, 曾用名: [W]}\n',
  '类型: 单位名录\n条目:\n  - {名称: W, 曾用名: [{名称: 市财政局, 至: 2019-01-01}]}\n',
  '类型: 单位名录\n条目:\n  - 类别: W\n    条目:\n      - 名称: 市财政局\n        简称: [W]\n',
];
const DOCUMENTS: readonly string[] = [
  '类型: 任务分工\n条目:\n  - {责任单位: W}\n',
  '类型: 任务分工\n条目:\n  - {责任单位: [市财政局, W]}\n',
  '类型: 任务分工\n成文日期: 2020-07-02\n条目:\n  - {完成时间: W}\n',
  '类型: 任务分工\n成文日期: 2020-07-02\n条目:\n  - 完成时间: 会议W后20个工作日内\n',
  '类型: 标准目录\n条目:\n  - 公开时限: 信息W之日起20个工作日内\n',
  '类型: 标准目录\n领域: W\n条目: []\n',
  '类型: 领域分工\n条目:\n  - 试点领域: W\n',
  '类型: 任务分工\n标题: W\n表头: [W, 工作任务]\n条目:\n  - W: W\n',
  '类型: W\nW: W\n条目:\n  - W: W # 忽略 W\n',
];

const quoted = (text: string): string => JSON.stringify(text);
/** A word that stands among other letters of an unquoted value. */
const bare = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029\0]/gu, ' ');

function filled(template: string, word: string): string {
  return template
    .replace(/(?<=[\p{Script=Han}])W(?=\p{Script=Han})/gu, () => bare(word))
    .replace(/\bW\b/gu, () => quoted(word));
}

/** Hovers on every third place of a text. @returns how many */
function hoverEverywhere(text: string, world: World): number {
  const analysis = analyse(text, world);
  const hovers = new Map<string, string>();
  for (let offset = 0; offset <= text.length; offset += 3) {
    const found = hover(analysis, offset);
    if (found === undefined) continue;
    hovers.set(found.markdown.zh, found.plain.zh);
    hovers.set(found.markdown.en, found.plain.en);
  }
  for (const [markdownSaid, plain] of hovers) {
    const ours = [...markdownSaid.matchAll(/\]\((https?:[^)]+)\)/gu)].map(([, address]) => address ?? '');
    expect(ours.filter((address) => !GUIDELINES.has(address))).toEqual([]);
    for (const seen of readersOf(markdownSaid)) {
      expect(seen.tags.filter((tag) => !/^(?:p|strong|hr|a)$/u.test(tag))).toEqual([]);
      expect(seen.tags.filter((tag) => tag === 'a').length).toBe(ours.length);
      const text = ours.reduce((rest, address) => rest.replace(` ${address}`, ''), plain);
      expect(seen.text).toBe(unseen(text));
    }
  }
  return hovers.size;
}

const GUIDELINES = new Set(STANDARD.domains.map(({ guideline }) => guideline.url));

describe('a hover', () => {
  const UNIT = '类型: 任务分工\n条目:\n  - {责任单位: 市财政局}\n';
  const everywhere = (word: string): number => {
    const told = DIRECTORIES.map((directory) => hoverEverywhere(UNIT, worldOf(filled(directory, word))));
    return (
      Math.min(...told) +
      DOCUMENTS.reduce((sum, doc) => sum + hoverEverywhere(filled(doc, word), worldOf()), 0)
    );
  };
  test.each(NASTY)('on %j', (word) => {
    expect(everywhere(word)).toBeGreaterThan(0);
  });
  test('on any word', () => {
    fc.assert(
      fc.property(nasty, (word) => everywhere(word) > 0),
      { numRuns: 30 },
    );
  });
  test('shows what a directory says', () => {
    const world = worldOf(filled(DIRECTORIES[0] ?? '', '名录 ![](https://attacker.example/leak.png)'));
    const found = hover(analyse(UNIT, world), UNIT.indexOf('财政'));
    expect(found?.plain.zh).toContain('来自：名录 ![](https://attacker.example/leak.png)');
    expect(found?.markdown.zh).toContain(String.raw`来自：名录 !\[\](https\://attacker.example/leak.png)`);
  });
  test.each(readdirSync('examples').filter((name) => name.endsWith('.yaml')))('in %s', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    expect(hoverEverywhere(text, worldOf())).toBeGreaterThan(10);
  });
  test('on a rule says its text as it is', () => {
    for (const { id } of RULES) {
      const text = `类型: 任务分工\n条目:\n  - 工作任务: 甲 # 忽略 ${id} x\n`;
      expect(hoverEverywhere(text, worldOf())).toBeGreaterThan(0);
    }
  });
});

describe('an offer', () => {
  test('has no Markdown: what it says is plain text', () => {
    const world = worldOf(DIRECTORIES.map((directory) => filled(directory, NASTY[0] ?? '')).join('---\n'));
    const text = '类型: 任务分工\n条目:\n  - 责任单位: \n    \n';
    for (const offset of [text.indexOf(': \n') + 2, text.length - 1, 0]) {
      for (const { documentation } of complete(analyse(text, world), offset).items) {
        for (const said of Object.values(documentation ?? {}))
          expect(ABOUT.has(said), `${said}: documentation is ours alone`).toBe(true);
      }
    }
  });
});

const ABOUT = new Set(
  [
    ...STANDARD.headerKeys,
    ...STANDARD.structuralKeys,
    ...STANDARD.extraColumns,
    ...STANDARD.kinds.flatMap(({ elements }) => elements),
  ].flatMap(({ about }) => [about.zh, about.en]),
);

describe('the Markdown writer', () => {
  const words = (table: Table): string =>
    [
      table.mark,
      table.caption,
      ...table.columns.map(({ heading }) => heading),
      ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ...table.notes,
    ].join('');
  const written = (tables: readonly Table[]): void => {
    const source = markdown(tables);
    expectSeen(source, tables.map(words).join(''), /^(?:p|h2|table|thead|tbody|tr|th|td|strong|br)$/u);
    for (const { tags } of readersOf(source)) {
      const count = (tag: string): number => tags.filter((each) => each === tag).length;
      expect(count('h2')).toBe(tables.filter(({ caption }) => caption !== '').length);
      expect(count('table')).toBe(tables.filter(({ columns }) => columns.length > 0).length);
      expect(count('tr')).toBe(
        tables.reduce((sum, { columns, rows }) => sum + (columns.length === 0 ? 0 : rows.length + 1), 0),
      );
    }
  };
  const document = (one: string, other: string): string =>
    [
      '类型: 任务分工',
      `标题: ${quoted(one)}`,
      `附件: ${quoted(other)}`,
      `说明: [${quoted(one)}, ${quoted(other)}]`,
      `表头: [工作任务, ${quoted(`甲${one}`)}]`,
      '条目:',
      `  - 章节: ${quoted(one)}`,
      `  - {工作任务: ${quoted(other)}, ${quoted(`甲${one}`)}: ${quoted(one)}}`,
      `  - {工作任务: 乙, 责任单位: [${quoted(one)}, ${quoted(other)}]}`,
      '',
    ].join('\n');
  test.each(NASTY)('writes %j', (text) => {
    written(tablesOf(document(text, text)));
    written(tablesOf(document(text, '一')));
  });
  test('writes any text', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => written(tablesOf(document(one, other)))),
      RUNS,
    );
  });
  test.each(readdirSync('examples').filter((name) => name.endsWith('.yaml')))('writes %s', (name) => {
    written(tablesOf(readFileSync(`examples/${name}`, 'utf8')));
  });
});
