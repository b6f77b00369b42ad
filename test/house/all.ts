// Every source file of the project, read once for all tests of the house.
import { type SourceFile, sources } from './sources.ts';

/** What is delivered, and the facts that it is made of. */
export const PRODUCT: readonly SourceFile[] = sources('{server,client,schemas}/**/*.ts');

/** What tests, measures and builds it. */
export const WORKSHOP: readonly SourceFile[] = sources(
  '{test,bench}/**/*.{ts,mjs,cjs}',
  'schemas/**/*.mjs',
  '*.{mts,mjs}',
);

/** All of it. */
export const ALL: readonly SourceFile[] = [...PRODUCT, ...WORKSHOP];
