// What a run of tests takes. Fast tests are tables and fixtures. The laws hold for all texts: random edits, every beginning
// of every document; they take longer because they try many. The long run has the laws of which the gate takes a sample
// (`*.laws.long.test.ts`, `test/sample.ts`), whole. The campaign (hostile) attacks the built programs.
import { defineConfig } from 'vitest/config';

const KINDS = {
  laws: {
    include: ['test/**/*.laws.test.ts', 'test/**/*.laws.long.test.ts'],
    timeout: 60_000,
  },
  long: { include: ['test/**/*.long.test.ts'], timeout: 600_000 },
  hostile: { include: ['test/**/*.hostile.test.ts'], timeout: 60_000 },
};

export default defineConfig(({ mode }) => {
  const kind = Object.entries(KINDS).find(([name]) => name === mode)?.[1];
  return {
    test: {
      include: kind?.include ?? ['test/**/*.test.ts'],
      exclude: [
        '**/node_modules/**',
        '.vscode-test/**',
        ...(kind === undefined ? Object.keys(KINDS).map((name) => `**/*.${name}.test.ts`) : []),
      ],
      env: { GONGKAI_LONG: mode === 'long' ? '1' : '' },
      globalSetup: 'test/derived/write.ts',
      testTimeout: kind?.timeout ?? 20_000,
      // Laws use all cores; fast tests are too short for a second worker, which would load and warm up all modules again.
      ...(mode === 'laws' || mode === 'long' ? { maxWorkers: '100%' } : {}),
      // No module keeps state, so files may share one: that saves most of the time.
      pool: 'threads',
      isolate: false,
    },
  };
});
