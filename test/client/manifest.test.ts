// The manifest: what it promises is there, and an editor knows our files by it as everybody else does.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import chinese from '../../package.nls.zh-cn.json' with { type: 'json' };
import { STANDARD } from '../../server/model/standard/standard.ts';
import { OURS } from '../../server/model/workspace/recognise.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [language] = manifest.contributes.languages;
const firstLine = new RegExp(language?.firstLine ?? '(?!)');

describe('a file name', () => {
  it.each([
    [true, 'a.分工.yaml'],
    [true, '县/a.目录.yml'],
    [true, 'A.Units.YAML'],
    [false, 'a.分工.txt'],
    [false, '分工.yaml'],
    [false, 'tasks.yaml/a.yaml'],
    [false, 'compose.yaml'],
  ])('%s: %s', (expected, path) => {
    expect(OURS.isNamed(path)).toBe(expected);
    const endings = language?.extensions ?? [];
    expect(endings.some((end) => path.toLowerCase().endsWith(end))).toBe(expected);
  });
});

describe('a first line', () => {
  const names = STANDARD.kinds.map(({ name }) => name);
  it.each([...names, '任务', '任务分工表', '图书', ''])('with 类型: %s is taken alike', (name) => {
    for (const key of ['类型:', '类型: ', '类型：', '\uFEFF类型 :\t', ' 类型: ', '# 类型: ', '标题: '])
      for (const open of ['', '"', "'", '“', '‘', '《'])
        for (const close of ['', '"', "'", '”', '“', '’', '‘', '》', '、', '  # 注', '#']) {
          const line = key + open + name + close;
          expect(firstLine.test(line), line).toBe(OURS.begins(line));
        }
    expect(OURS.begins(`类型:${name}`)).toBe(names.includes(name));
  });
});

describe('a first key', () => {
  it.each([
    [true, '类型: 任务分工'],
    [true, '# 来源\n\n---\n类型: 单位名录 # 注'],
    [true, "\uFEFF类型: '标准目录'"],
    [false, '类型: 别的'],
    [false, '标题: 清单\n类型: 任务分工'],
    [false, '  类型: 任务分工'],
    [true, '类型:任务分工'],
    [true, '类型：任务分工'],
    [true, '类型: “任务分工”'],
    [true, '%YAML 1.2\r\n--- # 一\r\n\r\n类型: 任务分工\r\n'],
    [false, '类型: 任务分'],
    [false, '类型: 任务分工表'],
    [false, 'services:\n  类型: 任务分工'],
    [false, `${'# 注\n'.repeat(5000)}类型: 任务分工`],
    [false, 'name: ci\non: push'],
    [false, ''],
  ])('%s: %j', (expected, text) => {
    expect(OURS.begins(text)).toBe(expected);
  });
});

describe('what the manifest names', () => {
  it('is described in both languages', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key);
    expect(new Set(Object.keys(english))).toEqual(new Set(used));
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });

  it('is a file where it is a file of the project', () => {
    const { languages, grammars } = manifest.contributes;
    const files = [
      manifest.icon,
      ...languages.map((each) => each.configuration),
      ...grammars.map(({ path }) => path),
    ];
    expect(files.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
  });

  it('is one file for each command', () => {
    const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const commands = manifest.contributes.commands.map(
      ({ command }) => `${kebab(command.replace('gongkai.', ''))}.ts`,
    );
    expect(readdirSync(`${root}/client/commands`).sort()).toEqual(commands.sort());
  });
});
