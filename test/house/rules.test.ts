// A rule is one value in one file: the file is named after it, and list, page and fixtures follow from it.
import { globSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../server/rules/family.ts';
import { RULES } from '../../server/rules/index.ts';
import { ruleIn } from '../derived/rule-index.ts';
import { placeOf, ROOT, sources } from './sources.ts';
import { cookedOf, textOf } from './syntax.ts';

const IDS = RULES.map(({ id }) => id);

describe('rules', () => {
  it('lie each in the folder of a family, in a file that is named after the rule', () => {
    const folders = readdirSync(`${ROOT}server/rules`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort(), 'add the family to server/rules/family.ts').toEqual(
      ['support', ...FAMILIES].sort(),
    );
    const named = sources('server/rules/**/*.ts')
      .filter((file) => ruleIn(file) !== undefined)
      .map(({ path }) => basename(path, '.ts'));
    expect(named.sort(), 'put it into the folder of its family, and name the file after the rule').toEqual(
      [...IDS].sort(),
    );
  });

  it('have ids of their own', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    expect(IDS.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  it('are named by no file of the analysis, which runs them all alike', () => {
    const named = sources('server/analysis/**/*.ts').flatMap((file) =>
      file.syntax
        .all('Literal', 'TemplateElement')
        .filter((node) => IDS.includes(textOf(node) ?? cookedOf(node) ?? ''))
        .map((node) => placeOf(file, node)),
    );
    expect(named, 'let the rule say it of itself: rules/support/what-spoils.ts').toEqual([]);
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
