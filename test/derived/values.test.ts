// The lists that are made of values: each value stands under its own id, and at a place of its own.
import { expect, it } from 'vitest';
import { FORMATS } from '../../server/cli/report/formats.ts';
import { OUTPUTS } from '../../server/features/table/outputs.ts';

it.each([
  ['outputs', OUTPUTS],
  ['formats', FORMATS],
])('%s have their ids and their places', (_, table) => {
  expect(Object.values(table).map(({ id }) => id)).toEqual(Object.keys(table));
  const places = Object.values(table).map(({ order }) => order);
  expect(places, 'give it an order of its own').toEqual([...new Set(places)]);
});
