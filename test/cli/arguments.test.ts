// What the arguments of a command line mean, and what is said of wrong ones.
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../server/cli/args/arguments.ts';
import { columns } from '../../server/cli/args/help.ts';
import { run } from './memory.ts';

/** All files, by as many workers as pay. */
const ALL = { jobs: undefined, share: undefined };
const CHECK = { command: 'check', paths: ['a'], format: 'text', today: undefined, failOn: 'error' };

describe('arguments', () => {
  test.each([
    [
      'check a',
      { command: 'check', paths: ['a'], format: 'text', today: undefined, failOn: 'error', ...ALL },
    ],
    [
      'check a b --format=json --fail-on hint',
      { command: 'check', paths: ['a', 'b'], format: 'json', today: undefined, failOn: 'hint', ...ALL },
    ],
    [
      'check --today 1970-01-02 a',
      { command: 'check', paths: ['a'], format: 'text', today: 1, failOn: 'error', ...ALL },
    ],
    ['check a --jobs 2 --shard 2/4', { ...CHECK, jobs: 2, share: { index: 2, count: 4 } }],
    ['merge a b', { command: 'merge', paths: ['a', 'b'], format: undefined }],
    ['merge a --format sarif', { command: 'merge', paths: ['a'], format: 'sarif' }],
    ['render a --to md', { command: 'render', path: 'a', to: 'md', out: undefined, formulas: 'guarded' }],
    ['render --to html -o b a', { command: 'render', path: 'a', to: 'html', out: 'b', formulas: 'guarded' }],
    ['explain r', { command: 'explain', rule: 'r' }],
    ['explain --list', { command: 'explain', rule: undefined }],
    ['check -h', { command: 'help' }],
    ['-V', { command: 'version' }],
    [
      'check -- -a',
      { command: 'check', paths: ['-a'], format: 'text', today: undefined, failOn: 'error', ...ALL },
    ],
  ])('%s', (line, asked) => expect(readArguments(line.split(' '))).toEqual({ language: 'zh', asked }));

  test('the language counts wherever it stands', () => {
    expect(readArguments(['--language', 'en', 'check', 'a']).language).toBe('en');
    expect(readArguments(['check', '--language=en']).language).toBe('en');
  });
});

describe('wrong usage', () => {
  test.each([
    ['', '请写明要做什么'],
    ['lint a', '没有“lint”这个命令'],
    ['check', '请写明要检查的文件'],
    ['check a --format xml', '--format 不能是“xml”；可用 text、json'],
    ['check a --fail-on never', '--fail-on 不能是“never”'],
    ['check a --today 2020-02-30', '须是真实的日期，而不是“2020-02-30”'],
    ['check a --language de', '--language 不能是“de”'],
    ['check a --to md', 'check 没有 --to 这个选项。'],
    ['check a --fast', '选项有误：“--fast”'],
    ['check a --format', '选项有误：“--format'],
    ['check a --help=yes', '选项有误：“--help'],
    ['check a --jobs 0', '--jobs 应是 1 到 256 的整数，而不是“0”。'],
    ['check a --jobs two', '--jobs 应是 1 到 256 的整数，而不是“two”。'],
    ['check a --shard 3/2', '--shard 应写作 2/4'],
    ['check a --shard 0/2', '而不是“0/2”'],
    ['check a --shard 1/2/3', '而不是“1/2/3”'],
    ['check a --shard 1', '而不是“1”'],
    ['check a --shard 1/1001', '最多 1000 份'],
    ['merge', '请写明要合并的结果文件'],
    ['merge a --jobs 2', 'merge 没有 --jobs 这个选项。'],
    ['merge a --format xml', '--format 不能是“xml”'],
    ['render a', '请用 --to 写明格式'],
    ['render a --to png', '--to 不能是“png”'],
    ['render a b --to md', '请写明一个文件'],
    ['explain', 'explain 后写一条规则的名称'],
    ['explain a --list', 'explain 后写一条规则的名称'],
  ])('gongkai %s', async (line, told) => {
    const { exit, out, err } = await run(line.split(' ').filter((word) => word !== ''));
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
    expect(err).toContain('gongkai check 路径…');
  });
});

describe('the help', () => {
  test.each([
    ['--to a|b', 'one\ntwo', ['--to a|b    one', '            two']],
    ['--to 甲|乙', 'one', ['--to 甲|乙  one']],
    ['check 甲…', 'one', ['check 甲…   one']],
    ['--to a|b|c|d', 'one', ['--to a|b|c|d', '            one']],
  ])('of %s', (usage, text, lines) => expect(columns(usage, text, 12)).toEqual(lines));
});
