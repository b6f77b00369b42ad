// Paths as reports name them.
import { sep } from 'node:path';

/** The path with `/` between folders, on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
