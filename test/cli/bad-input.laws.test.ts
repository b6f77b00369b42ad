// Files that are no documents, or hardly: the command line says so, and goes on with the others.
import { describe, expect, test } from 'vitest';
import { type Run, run } from './memory.ts';

const GOOD =
  '类型: 任务分工\n标题: 表\n条目:\n  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年2月30日前}\n';

function findings({ out }: Run): { rule: string; range: { start: { line: number; column: number } } }[] {
  return (
    JSON.parse(out) as { findings: { rule: string; range: { start: { line: number; column: number } } }[] }
  ).findings;
}

describe('encodings', () => {
  const gbk = Uint8Array.from([0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xc8, 0xce, 0xce, 0xf1, 0x0a]);
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

  test.each([
    ['GBK', gbk, '可能是 GBK'],
    ['UTF-16 with a mark', utf16(`\ufeff${GOOD}`), '可能是 UTF-16'],
    ['UTF-16 without a mark', utf16(GOOD), '可能是 UTF-16'],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '这像是 Word 或 Excel 文件'],
    ['noise', Uint8Array.from([0xff, 0x00, 0x13, 0x88]), '这不是 UTF-8 编码的文本文件'],
    ['a file that cannot be read', undefined, '没有这个文件，或无法读取。'],
  ])('%s: said so, exit code 3, the other file checked', async (_, content, told) => {
    const result = await run(['check', '坏.分工.yaml', '好.分工.yaml', '--format', 'json'], {
      '坏.分工.yaml': content,
      '好.分工.yaml': GOOD,
    });
    expect(result.exit).toBe(3);
    expect(result.err).toMatch(`坏.分工.yaml: `);
    expect(result.err).toContain(told);
    expect(findings(result).map(({ rule }) => rule)).toEqual(['deadline-impossible']);
    expect(await run(['render', '坏.分工.yaml', '--to', 'md'], { '坏.分工.yaml': content })).toMatchObject({
      exit: 3,
      out: '',
    });
  });

  test('an unreadable unit directory is told once, and the files are checked without it', async () => {
    const result = await run(['check', '.'], {
      '坏.名录.yaml': gbk,
      'a.分工.yaml': GOOD,
      'b.分工.yaml': GOOD,
    });
    expect(result.exit).toBe(3);
    expect(result.out).toContain('a.分工.yaml:4');
  });

  test('a byte order mark and CRLF change no place', async () => {
    const places = async (text: string) =>
      findings(await run(['check', 'a.分工.yaml', '--format', 'json'], { 'a.分工.yaml': text }));
    const plain = await places(GOOD);
    expect(plain[0]?.range.start).toEqual({ line: 4, column: 40 });
    expect(await places(`\ufeff${GOOD}`)).toEqual(plain);
    expect(await places(GOOD.replaceAll('\n', '\r\n'))).toEqual(plain);
  });

  test('columns count UTF-16 units', async () => {
    const text = GOOD.replace('甲', '𠮷😀');
    const [finding] = findings(
      await run(['check', 'a.分工.yaml', '--format', 'json'], { 'a.分工.yaml': text }),
    );
    expect(finding?.range.start).toEqual({ line: 4, column: 43 });
  });
});

describe('texts that are no table', () => {
  test.each([
    ['an empty file', '', 3],
    ['half a line', '类型: 任', 3],
    ['no YAML', '}{ : [', 3],
    ['a list at the top', '- 工作任务: 甲\n', 3],
    ['an unknown 类型', '类型: 表格\n条目:\n  - 名: 甲\n', 0],
    ['no 条目', '类型: 任务分工\n标题: 表\n', 0],
  ])('%s: findings, never a crash', async (_, text, rendered) => {
    const files = { 'a.分工.yaml': text, 'b.分工.yaml': GOOD };
    const result = await run(
      ['check', 'a.分工.yaml', 'b.分工.yaml', '--format', 'json', '--fail-on', 'hint'],
      files,
    );
    expect(result).toMatchObject({ exit: 1, err: '' });
    const found = (JSON.parse(result.out) as { findings: { file: string }[] }).findings.map(
      ({ file }) => file,
    );
    expect(found).toContain('a.分工.yaml');
    expect(found).toContain('b.分工.yaml');
    expect((await run(['render', 'a.分工.yaml', '--to', 'html'], files)).exit).toBe(rendered);
  });

  test('a file of 10 MB', async () => {
    const task = '梳理规范基层政府权责清单，动态调整更新。'.repeat(90);
    const entry = `  - {工作任务: ${task}, 责任单位: 市财政局, 完成时间: 长期}\n`;
    const last = '  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年2月30日前}\n';
    const text = `类型: 任务分工\n标题: 表\n条目:\n${entry.repeat(1_900)}${last}`;
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(10_000_000);
    const { out, exit } = await run(['check', 'a.分工.yaml'], { 'a.分工.yaml': text });
    expect(exit).toBe(1);
    expect(out).toContain('a.分工.yaml:1904:');
    const table = (await run(['render', 'a.分工.yaml', '--to', 'csv'], { 'a.分工.yaml': text })).out;
    expect(table.slice(-50).split('\r\n').at(-2)).toBe('1901,甲,市财政局,2020年2月30日前');
  });
});

test('a file that is too large is told, and the others are checked', async () => {
  const { exit, out, err } = await run(['check', '.', '--language', 'en'], {
    'a.分工.yaml': new Uint8Array(64_000_001).fill(32),
    'b.分工.yaml': GOOD,
    '数据.yaml': new Uint8Array(64_000_001).fill(32),
  });
  expect({ exit, err }).toEqual({
    exit: 3,
    err: 'a.分工.yaml: The file has 65 MB; files of more than 64 MB are not read. Split it into several.\n',
  });
  expect(out).toContain('b.分工.yaml:4:');
});

test('one file named twice is checked once', async () => {
  const { out } = await run(['check', 'a.分工.yaml', './a.分工.yaml', '.'], { 'a.分工.yaml': GOOD });
  expect(out).toContain('共检查 1 个文件');
});
