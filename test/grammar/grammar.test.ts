// What the grammar makes of small texts.
import { describe, expect, it } from 'vitest';
import { DEADLINE_LINES, HEADER_LINES, TEXT_LINES, UNIT_LINES } from './lines.ts';
import { loadTokens, marked } from './tokens.ts';

const tokens = await loadTokens();

describe.each([
  ['header', HEADER_LINES],
  ['units', UNIT_LINES],
  ['deadlines', DEADLINE_LINES],
  ['texts', TEXT_LINES],
] as const)('%s', (_part, lines) => {
  it.each(lines.map(([title, text, ...expected]) => ({ title, text, expected })))(
    '$title',
    ({ text, expected }) => {
      expect(marked(tokens(text))).toEqual(expected);
    },
  );
});
