// A rule is one value in one file: the file is named after it, and list, page and fixtures follow from it.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../server/rules/family.ts';
import { RULES } from '../../server/rules/index.ts';
import { ROOT } from './sources.ts';

const IDS = RULES.map(({ id }) => id);

describe('rules', () => {
  it('lie each in the folder of a family, in a file that is named after the rule', () => {
    const folders = readdirSync(`${ROOT}server/rules`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort(), 'add the family to server/rules/family.ts').toEqual(
      ['support', ...FAMILIES].sort(),
    );
    const files = globSync('server/rules/**/*.ts', { cwd: ROOT }).filter((file) =>
      /^export const \w+: Rule\b[^=]*= /m.test(readFileSync(ROOT + file, 'utf8')),
    );
    const named = files.map((file) => file.replace(/^.*\//, '').replace(/\.ts$/, ''));
    expect(named.sort(), 'put it into the folder of its family, and name the file after the rule').toEqual(
      [...IDS].sort(),
    );
  });

  it('have ids of their own', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    expect(IDS.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  it('have fixtures', () => {
    const without = IDS.filter((id) => globSync(`test/rules/${id}/*.yaml`, { cwd: ROOT }).length === 0);
    expect(without, 'plant the mistake in test/rules/<id>/places.yaml').toEqual([]);
  });

  it('own every fixture folder', () => {
    const folders = readdirSync(`${ROOT}test/rules`, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const strays = folders.map(({ name }) => name).filter((name) => !IDS.includes(name));
    expect(strays, 'delete the folder of a rule that is gone').toEqual([]);
  });
});
