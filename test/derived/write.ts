// Before any test: with `-u` what is derived is written anew, so that the same run sees new rules and new kinds.
import { readFileSync, writeFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../house/sources.ts';
import { DERIVED } from './derived.ts';

/** Called by vitest once, before it loads the tests. */
export default function writeDerived({ config }: TestProject): void {
  if (config.snapshotOptions.updateSnapshot !== 'all') return;
  for (const { path, text } of DERIVED) {
    const now = readFileSync(ROOT + path, 'utf8');
    const next = text(now);
    if (next !== now) writeFileSync(ROOT + path, next);
  }
}
