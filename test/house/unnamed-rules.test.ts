// The floor that runs the rules knows none of them by name: what is special about a rule, the rule says itself.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../server/rules/index.ts';

it('no file of the analysis names a rule', () => {
  const ids = RULES.map(({ id }) => id);
  const files = globSync('server/analysis/**/*.ts');
  expect(files.length).toBeGreaterThan(10);
  const named = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return ids.filter((id) => new RegExp(`['"\`]${id}['"\`]`).test(text)).map((id) => `${file}: ${id}`);
  });
  expect(named, 'let the rule say it of itself: rules/support/what-spoils.ts').toEqual([]);
});
