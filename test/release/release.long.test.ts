// A release that is thrown away: it builds and packs the same bytes each time, and leaves the project as it was.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { rehearse } from '../../release.mts';
import { ROOT } from '../house/sources.ts';

const ASKED = { version: '999.0.0', day: '2026-12-01' };

function state(): string {
  return execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
}

it('makes an extension and an npm package, the same each time, and changes nothing', () => {
  const before = state();
  const made = rehearse(ASKED);
  expect(made.map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''))).toEqual([
    'gongkai-999.0.0.vsix',
    'gongkai-999.0.0.tgz',
  ]);
  expect(rehearse(ASKED)).toEqual(made);
  expect(state()).toBe(before);
});
