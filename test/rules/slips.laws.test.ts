// A slip is the same slip however the file is set: every one of them, with other line breaks and other indentation.
import { describe, it } from 'vitest';
import { checkSlip, planted, ROWS } from './slip-checks.ts';

describe.each([
  ['with Windows line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
  ['with dashes at the column of their key', (text: string) => text.replace(/^ {2}/gmu, '')],
])('%s', (name, change) => {
  // Where the indentation of the file is another, blanks of another width cannot look right.
  const rows = name.includes('dashes') ? ROWS.filter(({ rule }) => rule !== 'space-full-width') : ROWS;

  it.each(rows)('$rule: $typed', ({ rule, right, typed, shown }) => {
    checkSlip(change(planted(right, typed)), `${rule} «${change(shown)}»`);
  });
});
