// Fast tests are tables and fixtures. The laws (`--mode laws`) hold for all texts: random edits, every beginning of
// every document, hostile files; they take longer because they try many. The campaign (`--mode hostile`) attacks the
// built programs.
import { defineConfig } from 'vitest/config';

const KINDS = ['laws', 'hostile'];

export default defineConfig(({ mode }) => {
  const kind = KINDS.find((each) => each === mode);
  const others = KINDS.filter((each) => each !== kind).map((each) => `**/*.${each}.test.ts`);
  return {
    test: {
      include: [kind === undefined ? 'test/**/*.test.ts' : `test/**/*.${kind}.test.ts`],
      exclude: ['**/node_modules/**', '.vscode-test/**', ...others],
      globalSetup: 'test/derived/write.ts',
      testTimeout: kind === undefined ? 20_000 : 60_000,
      // No module keeps state, so files may share one: that saves most of the time.
      pool: 'threads',
      isolate: false,
    },
  };
});
