// @ts-check
// Finds a Node that can run VS Code's server, which is younger than the Node most machines have.

import { spawnSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/** The Node that runs us if it is new enough (always so under `npm run`), otherwise the project's own. */
export function nodeForServer() {
  if (typeof registerHooks === 'function') return process.execPath;
  const own = join(projectRoot, 'node_modules', '.bin', 'node');
  if (spawnSync(own, ['--version']).status === 0) return own;
  throw new Error('需要 Node 22.15 或更新版本 / Node 22.15 or later is needed to run VS Code.');
}
