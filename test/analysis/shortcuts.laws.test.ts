// What is left out to be quick changes no answer: cells that were found clean, blocks without signs, words read before.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Commons } from '../../server/analysis/commons.ts';
import { DocumentMemory } from '../../server/analysis/document-memory.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import { Signs } from '../../server/analysis/signs.ts';
import { type Forgetful, Recent } from '../../server/model/document/recent.ts';
import { Remembered } from '../../server/model/document/remembered.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { told } from './told.ts';

const FIXTURES = new URL('../rules/', import.meta.url);

/** The examples and fixtures of all rules. */
const TEXTS = [
  ...RULES.flatMap(({ wrong, right }) => [wrong, right]),
  ...readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8')),
];

/** What a header says decides over cells: when it was issued, whether it is of record, of which year, what boxes mean. */
const HEADERS = [
  '标题: 总表\n成文日期: 2024-03-01\n',
  '标题: 总表\n归档: true\n',
  '标题: 2019年总表\n成文日期: 2031-01-05\n印发日期: 2031-02-01\n',
  '标题: 总表\n表头: [序号, 公开渠道和载体（可选项）, 完成时间]\n',
];

/** All entries of all of them in one document, so that many say the same, under each of the headers. */
const DOCUMENTS = ['任务分工', '标准目录', '领域分工'].flatMap((kind) => {
  const entries = TEXTS.filter((text) => text.startsWith(`类型: ${kind}\n`) && !text.includes('\n---'))
    .map((text) => text.slice(text.indexOf('\n条目:\n') + '\n条目:\n'.length))
    .filter((text) => text.startsWith('  - ') && text.endsWith('\n'));
  return HEADERS.map((header) => `类型: ${kind}\n${header}条目:\n${entries.join('')}`);
});

const DIRECTORY =
  '类型: 单位名录\n标题: 某县单位名录\n条目:\n  - 名称: 县民政局\n  - 名称: 县教育局\n    曾用名: 县教委\n';

function answers(commons?: Commons): readonly (readonly string[])[] {
  const worlds = [exampleWorld(), exampleWorld({ directory: DIRECTORY })];
  return worlds.flatMap((world) =>
    [...DOCUMENTS, ...TEXTS].map((text) => told(analyse(text, world, commons))),
  );
}

/** Headers of unlike length move all that follows. */
function withoutPlace(finding: string): unknown {
  const [, , , rule, , message] = JSON.parse(finding);
  return [rule, message];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the same answer', () => {
  const quick = answers();

  it('finds something to hold against', () => {
    expect(Math.min(...DOCUMENTS.map((_, index) => quick[index]?.length ?? 0))).toBeGreaterThan(20);
  });

  it('differs by what the header says', () => {
    const own = DOCUMENTS.map((_, index) => JSON.stringify(quick[index]?.map(withoutPlace)));
    expect(new Set(own).size).toBeGreaterThan(DOCUMENTS.length / 2);
  });

  it('without the memory of clean cells', () => {
    vi.spyOn(DocumentMemory.prototype, 'isClean').mockReturnValue(false);
    expect(answers()).toEqual(quick);
  });

  it('whatever was read and checked before', () => {
    const commons = new Commons();
    answers(commons);
    expect(answers(commons)).toEqual(quick);
  });

  it('without the look at the signs of a block', () => {
    vi.spyOn(Signs.prototype, 'in').mockReturnValue(-1);
    expect(answers()).toEqual(quick);
  });

  it('when no more than one row is kept at a time', () => {
    let last: Forgetful | undefined;
    const kept = vi.spyOn(Recent.prototype, 'add').mockImplementation((row) => {
      last?.forget();
      last = row;
    });
    expect(answers()).toEqual(quick);
    expect(kept.mock.calls.length).toBeGreaterThan(1000);
  });
});

describe('Remembered', () => {
  it('reads each text once, however long it is known, and a long one every time', () => {
    const read = vi.fn((text: string) => (text === '无' ? undefined : text.length));
    const remembered = new Remembered(read);
    const long = '长'.repeat(1000);
    const texts = ['甲', '无', '甲', '无', long, long];
    expect(texts.map(remembered.of)).toEqual([1, undefined, 1, undefined, 1000, 1000]);
    expect(read.mock.calls.flat()).toEqual(['甲', '无', long, long]);
  });
});

describe('Signs', () => {
  it('has a bit for each class of which a character is there', () => {
    const signs = new Signs([/[，、]/u, /\p{Surrogate}/u, /：/u, /\t/u]);
    expect(['甲', '甲、乙', '：\t', '\ud83d\ude00', ''].map((text) => signs.in(text) & 0b1111)).toEqual([
      0b0000, 0b0001, 0b1100, 0b0010, 0b0000,
    ]);
  });
});
