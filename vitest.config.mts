import { defineConfig } from 'vitest/config';

// Fast tests are tables and fixtures. The laws (`--mode laws`) hold for all texts: random edits, every beginning of
// every document, hostile files; they take longer because they try many.
export default defineConfig(({ mode }) => {
  const laws = mode === 'laws';
  return {
    test: {
      include: [laws ? 'test/**/*.laws.test.ts' : 'test/**/*.test.ts'],
      exclude: ['**/node_modules/**', '.vscode-test/**', ...(laws ? [] : ['**/*.laws.test.ts'])],
      testTimeout: laws ? 60_000 : 20_000,
      // No module keeps state, so files may share one: that saves most of the time.
      pool: 'threads',
      isolate: false,
    },
  };
});
