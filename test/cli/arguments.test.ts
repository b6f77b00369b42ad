import { describe, expect, test } from 'vitest';
import { readArguments } from '../../server/cli/arguments.ts';
import { run } from './memory.ts';

describe('arguments', () => {
  test.each([
    ['check a', { command: 'check', paths: ['a'], format: 'text', today: undefined, failOn: 'error' }],
    [
      'check a b --format=json --fail-on hint',
      { command: 'check', paths: ['a', 'b'], format: 'json', today: undefined, failOn: 'hint' },
    ],
    [
      'check --today 1970-01-02 a',
      { command: 'check', paths: ['a'], format: 'text', today: 1, failOn: 'error' },
    ],
    ['render a --to md', { command: 'render', path: 'a', to: 'md', out: undefined }],
    ['render --to html -o b a', { command: 'render', path: 'a', to: 'html', out: 'b' }],
    ['explain r', { command: 'explain', rule: 'r' }],
    ['explain --list', { command: 'explain', rule: undefined }],
    ['check -h', { command: 'help' }],
    ['-V', { command: 'version' }],
    ['check -- -a', { command: 'check', paths: ['-a'], format: 'text', today: undefined, failOn: 'error' }],
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
    ['check a --format xml', '--format 不能是“xml”；可用 text、json、sarif。'],
    ['check a --fail-on never', '--fail-on 不能是“never”'],
    ['check a --today 2020-02-30', '须是真实的日期，而不是“2020-02-30”'],
    ['check a --language de', '--language 不能是“de”'],
    ['check a --to md', 'check 没有 --to 这个选项。'],
    ['check a --fast', '选项有误：“--fast”'],
    ['check a --format', '选项有误：“--format'],
    ['check a --help=yes', '选项有误：“--help'],
    ['render a', '请用 --to 写明格式'],
    ['render a --to docx', '--to 不能是“docx”'],
    ['render a b --to md', '请写明一个文件'],
    ['explain', 'explain 后写一条规则的名称'],
    ['explain a --list', 'explain 后写一条规则的名称'],
  ])('gongkai %s', (line, told) => {
    const { exit, out, err } = run(line.split(' ').filter((word) => word !== ''));
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
    expect(err).toContain('gongkai check 路径…');
  });
});
