// The manifest: what it promises is there, and it knows the same files and kinds as the facts.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beginsAsOurs, KIND_NAMES } from '../../client/recognise.ts';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import chinese from '../../package.nls.zh-cn.json' with { type: 'json' };
import kinds from '../../schemas/kinds.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const [language] = manifest.contributes.languages;
const names = kinds.kinds.map(({ name }) => name);

describe('the language', () => {
  it('has the file names of the facts, with both endings', () => {
    const suffixes = kinds.kinds.flatMap(({ fileSuffixes }) => fileSuffixes);
    const both = suffixes.flatMap((suffix) => [suffix, suffix.replace(/\.yaml$/, '.yml')]);
    expect(new Set(language?.extensions)).toEqual(new Set(both));
  });

  it('knows the kinds of the facts', () => {
    expect(KIND_NAMES).toEqual(names);
  });

  it.each(names)('recognises a first line with 类型: %s', (name) => {
    const firstLine = new RegExp(language?.firstLine ?? '(?!)');
    expect(firstLine.test(`类型: ${name}`)).toBe(true);
    expect(firstLine.test(`\uFEFF类型: "${name}"  # 注`)).toBe(true);
    for (const line of [
      `类型: ${name}`,
      `类型:${name}`,
      `类型：${name}`,
      `类型: “${name}”`,
      `类型: ${name}表`,
    ])
      expect(firstLine.test(line), line).toBe(beginsAsOurs(line));
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
    expect(beginsAsOurs(text)).toBe(expected);
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
