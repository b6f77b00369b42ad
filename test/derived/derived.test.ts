// What is written from other files is what those say now.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { DERIVED } from './derived.ts';

it.each(DERIVED)('$path says what it is written from', ({ path, text }) => {
  const now = readFileSync(ROOT + path, 'utf8');
  expect(now, 'write it: npm run test:fast -- -u').toBe(text(now));
});
