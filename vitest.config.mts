import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '.vscode-test/**'],
    testTimeout: 20_000,
    // No module keeps state, so files may share one: that saves most of the time.
    pool: 'threads',
    isolate: false,
  },
});
