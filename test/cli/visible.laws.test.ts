// The command line shows every sign: whatever a file, a folder, a document or an argument is called, nothing reaches the
// terminal that acts there or is not seen, but line breaks at the ends of lines.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { visible, visibleJson } from '../../server/text/visible.ts';
import { type Run, run, type Tree } from './memory.ts';

const CATEGORIES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Besides whole categories: fillers and joiners that are letters or marks, selectors of shapes. */
const OTHERS = '\u034f\u115f\u1160\u17b4\u17b5\u180b\u180f\u3164\ufe0f\uffa0\u{e0100}';
const SIGNS = [
  ...Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
    CATEGORIES.test(sign),
  ),
  ...OTHERS,
];
/** Of the halves of characters, which are 2,048, some are enough where a whole check is run. */
const FEW = SIGNS.filter((sign) => !/\p{Cs}/u.test(sign) || sign.charCodeAt(0) % 50 === 0);
/** What no file is called: the end of a name, and what parts folders. */
const IN_NAMES = FEW.filter((sign) => sign !== '\0');

const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Expects that nothing acts, and that lines are only as many as a run has that tells of plain names. */
function expectShown({ out, err }: Run, plain?: Run): void {
  for (const text of [out, err]) expect(ACTING.exec(text)?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
  const linesOf = (text: string): number => text.split('\n').length;
  if (plain !== undefined)
    expect([linesOf(out), linesOf(err)]).toEqual([linesOf(plain.out), linesOf(plain.err)]);
}

/** Stretches of a few signs, each beside a letter, so that a sign that is trimmed at an edge is tried in the middle too. */
function stretches(signs: readonly string[]): string[] {
  return Array.from(
    { length: Math.ceil(signs.length / 40) },
    (_, at) => `甲${signs.slice(at * 40, at * 40 + 40).join('乙')}丙`,
  );
}

const quoted = (text: string): string => JSON.stringify(text);
const GOOD = '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 长期}\n';
const BAD =
  '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年2月30日前}\n';

/** A document with a word wherever a finding may quote one, as a value between quotes and as it is. */
function documents(word: string): Tree {
  const q = quoted(word);
  const raw = word.replace(/[\n\r]/g, '');
  return {
    'a.分工.yaml': `类型: 任务分工\n标题: ${q}\n文号: ${q}\n成文日期: ${q}\n地区: ${q}\n上级方案: ${q}\n表头: [${q}, 工作任务]\n${q}: ${q}\n条目:\n  - {工作任务: ${q}, 责任单位: [${q}, ${q}], 完成时间: ${q}, ${q}: ${q}, 序号: ${q}}\n`,
    'b.分工.yaml': `类型: 任务分工\n标题: ${raw}\n条目:\n  - 工作任务: ${raw}\n    责任单位: ${raw}、市${raw}局\n    完成时间: ${raw}年\n    ${raw}: ${raw} # 忽略 ${raw} ${raw}\n`,
    'c.目录.yaml': `类型: 标准目录\n标题: ${q}\n领域: ${q}\n条目:\n  - {公开事项: ${q}, 公开内容: ${q}, 公开依据: ${q}, 公开时限: ${q}, 公开主体: ${q}, 公开渠道: [${q}], 公开对象: ${q}, 公开方式: ${q}, 公开层级: ${q}}\n`,
    'd.分工.yaml': `类型: 领域分工\n条目:\n  - {试点领域: [${q}, ${q}], 责任单位: ${q}}\n  - {试点领域: ${q}}\n`,
    'e.名录.yaml': `类型: 单位名录\n标题: ${q}\n条目:\n  - {名称: ${q}, 简称: [${q}], 曾用名: [{名称: ${q}, 至: ${q}}]}\n`,
    'f.分工.yaml': `类型: ${raw}\n${raw}: "${raw}\n- ${raw}\n`,
    'g.分工.yaml': `${raw}: ${raw}\n<<<<<<< ${raw}\n`,
  };
}

const WORDS = [
  ...stretches(FEW),
  '\u001b[31m红\u001b[0m',
  '\u009b31m红',
  'a\r\nb',
  '\u202egnp.exe',
  '\u001b]8;;http://attacker.example\u0007x',
];

describe('signs', () => {
  test('are shown one by one', () => {
    for (const sign of SIGNS) {
      const json = visibleJson(JSON.stringify({ 甲: sign }, null, 2));
      expect([JSON.parse(json), ACTING.test(json)]).toEqual([{ 甲: sign }, false]);
    }
    for (const sign of SIGNS)
      expect(visible(sign)).toBe(`\\u{${sign.codePointAt(0)?.toString(16).toUpperCase()}}`);
    expect(visible('市财政局 a-1 “甲”\u3000𠮷\u00a0!')).toBe('市财政局 a-1 “甲”\u3000𠮷\u00a0!');
  });

  test('of documents', async () => {
    for (const word of WORDS) {
      const files = documents(word);
      for (const language of ['zh', 'en'])
        expectShown(await run(['check', '.', '--fail-on', 'hint', '--language', language], files));
      for (const format of ['json', 'sarif']) {
        const told = await run(['check', '.', '--format', format], files);
        expectShown(told);
        expect(() => JSON.parse(told.out)).not.toThrow();
      }
      for (const to of ['html', 'md', 'csv']) {
        const { out, err } = await run(['render', 'a.分工.yaml', '--to', to], files, undefined, true);
        expectShown({ exit: 0, out: out.replace(/\r\n|\t/g, ' '), err, written: {} });
      }
    }
  });

  test('of files, folders and what cannot be read', async () => {
    const tree = (name: string): Tree => ({
      [`${name}/${name}.分工.yaml`]: BAD,
      [`${name}/坏.分工.yaml`]: undefined,
      [`${name}/${name}.名录.yaml`]: '{{{',
      [`${name}/${name}二.分工.yaml`]: `${BAD}  - 工作任务：乙\n`,
    });
    for (const word of stretches(IN_NAMES.filter((sign) => sign !== '/'))) {
      for (const format of ['text', 'json', 'sarif']) {
        const args = (name: string): string[] => [
          'check',
          name,
          `${name}/无`,
          '--fail-on',
          'hint',
          '--format',
          format,
        ];
        expectShown(await run(args(word), tree(word)), await run(args('甲'), tree('甲')));
      }
      const shards = await run(['check', '.', '--shard', '1/1', '--format', 'json'], tree(word));
      expectShown(shards);
      const reports = { [word]: shards.out, b: shards.out, c: '{}' };
      for (const args of [
        [word],
        [word, '--format', 'sarif'],
        [word, '--format', 'json'],
        [word, 'b'],
        ['c', `${word}x`],
      ])
        expectShown(await run(['merge', ...args], reports));
    }
  });

  test('of arguments', async () => {
    const lines = (word: string): string[][] => [
      [word],
      ['check', word],
      ['check', 'a.分工.yaml', '--today', word],
      ['check', 'a.分工.yaml', '--format', word],
      ['check', 'a.分工.yaml', '--fail-on', word],
      ['check', 'a.分工.yaml', '--jobs', word],
      ['check', 'a.分工.yaml', '--shard', word],
      ['check', 'a.分工.yaml', `--${word}`],
      ['check', 'a.分工.yaml', `-${word}`],
      ['check', 'a.分工.yaml', `--format=${word}`],
      ['check', 'a.分工.yaml', '--language', word],
      ['merge', word],
      ['explain', word],
      ['explain', `deadline-past${word}`],
      ['render', word, '--to', 'md'],
      ['render', 'a.分工.yaml', '--to', word],
      ['render', 'a.分工.yaml', '--to', 'md', '--out', `${word}/b.md`],
      ['render', 'a.分工.yaml', '--to', 'md', '--out', 'a.分工.yaml', word],
      [`--help=${word}`],
    ];
    for (const word of WORDS) {
      for (const language of [[], ['--language', 'en']])
        for (const args of lines(word))
          expectShown(await run([...language, ...args], { 'a.分工.yaml': GOOD }));
    }
  });

  test('of the pages of all rules', async () => {
    expectShown(await run(['explain', '--list']));
    for (const { id } of RULES) {
      const { out, err } = await run(['explain', id]);
      // The page of a rule about tabs shows one.
      expectShown({ exit: 0, out: out.replaceAll('\t', ' '), err, written: {} });
    }
    for (const args of [['--help'], ['--help', '--language', 'en'], ['--version'], []])
      expectShown(await run(args));
  });
});

test('JSON says the same, whatever is escaped in it', async () => {
  const name = `甲\u009b\u202e\u{e0041}\u001b.分工.yaml`;
  const { out } = await run(['check', '.', '--format', 'json'], { [name]: BAD });
  const { findings } = JSON.parse(out) as { findings: { file: string }[] };
  expect(findings[0]?.file).toBe(name);
  expect(out).toContain(String.raw`甲\u009b\u202e\udb40\udc41\u001b.分工.yaml`);
});

test('rendered to a file or a program, a document is what was written', async () => {
  const files = { 'a.分工.yaml': GOOD.replace('甲', String.raw`"甲\e[31m"`) };
  for (const to of ['html', 'md', 'csv'])
    expect((await run(['render', 'a.分工.yaml', '--to', to], files)).out).toContain('\u001b');
});
