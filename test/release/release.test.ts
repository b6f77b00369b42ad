// A release: what it writes into manifest, lockfile and changelog, and when it refuses.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dated, versioned } from '../../release.mts';
import { ROOT } from '../house/sources.ts';

const CHANGELOG = `# Changelog

## 0.10.0 (unreleased)

- 新的。
  New.

## 0.9.0 (2026-01-01)

- 旧的。
  Old.
`;
const DAY = '2026-12-01';

describe('the changelog of a release', () => {
  it('has its version and day, and the rest as it was', () => {
    const { changelog, notes } = dated(CHANGELOG, { version: '0.10.0', day: DAY });
    expect(changelog).toBe(CHANGELOG.replace('(unreleased)', `(${DAY})`));
    expect(notes).toBe('- 新的。\n  New.\n');
  });

  it('takes another version than was expected', () => {
    expect(dated(CHANGELOG, { version: '1.0.0', day: DAY }).changelog).toContain(`## 1.0.0 (${DAY})`);
  });

  it.each([
    ['no version', CHANGELOG, { version: '', day: DAY }, /no version/],
    ['a version with a tail', CHANGELOG, { version: '1.0.0-beta', day: DAY }, /no version/],
    ['no day', CHANGELOG, { version: '1.0.0', day: '2026-13-01' }, /no day/],
    ['the version of the last release', CHANGELOG, { version: '0.9.0', day: DAY }, /not above 0\.9\.0/],
    ['an older version', CHANGELOG, { version: '0.2.0', day: DAY }, /not above/],
    [
      'nothing new',
      CHANGELOG.replace(' (unreleased)', ' (2026-11-01)'),
      { version: '1.0.0', day: DAY },
      /write/,
    ],
    [
      'an empty chapter',
      '## 1.0.0 (unreleased)\n\n## 0.9.0 (2026-01-01)\n',
      { version: '1.0.0', day: DAY },
      /write/,
    ],
  ])('is refused for %s', (_what, text, asked, error) => {
    expect(() => dated(text, asked)).toThrow(error);
  });

  it('can be made of our own', () => {
    const own = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8');
    expect(dated(own, { version: '999.0.0', day: DAY }).notes).toMatch(/^- /);
  });
});

describe.each(['package.json', 'package-lock.json'])('%s', (file) => {
  it('differs in its version alone', () => {
    const text = readFileSync(ROOT + file, 'utf8');
    const { version } = JSON.parse(text);
    expect(versioned(text, version)).toBe(text);
    const lines = versioned(text, '9.8.7').split('\n');
    const changed = text.split('\n').filter((line, index) => line !== lines[index]);
    expect(changed.map((line) => line.trim())).toEqual(
      Array(file === 'package.json' ? 1 : 2).fill(`"version": "${version}",`),
    );
  });
});
