// A file that has been checked is dropped with all that was made of it: already by the quick collection of young
// memory, and not only when the engine goes through all of it. A check of many files spends a third of its time otherwise.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('is dropped by the collection of young memory', () => {
  const program = fileURLToPath(new URL('dropped.ts', import.meta.url));
  const said = execFileSync(process.execPath, ['--no-warnings', program], { encoding: 'utf8' });
  const { kept, dropped } = JSON.parse(said) as { kept: number; dropped: number };
  expect(dropped).toBeLessThan(kept / 2);
});
