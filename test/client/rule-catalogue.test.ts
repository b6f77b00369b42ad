// The list from which a rule is chosen has every rule of the catalogue.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesIn } from '../../client/rule-catalogue.ts';

const RULES = rulesIn(readFileSync('docs/rules/README.md', 'utf8'));

it('has a line for every page', () => {
  const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
  expect(RULES.map(({ id }) => `${id}.md`).sort()).toEqual(pages.sort());
});

it('has titles in both languages', () => {
  expect(RULES.find(({ id }) => id === 'deadline-before-issue')?.title).toEqual({
    zh: '完成时间早于成文日期',
    en: 'Deadline before the date of issue',
  });
});
