// @ts-check
// Finds a Node that can run VS Code's server, which is younger than the Node many machines have.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/** The server calls `registerHooks` when it starts; Node has it since 22.15 and 23.5. */
const probe = "process.exit(typeof require('node:module').registerHooks === 'function' ? 0 : 1)";

/** The Node that runs us if it is new enough (so it is under `npm run`), otherwise the project's own. */
export function nodeForServer() {
  const own = join(projectRoot, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  const found = [process.execPath, own].find((node) => spawnSync(node, ['-e', probe]).status === 0);
  if (found) return found;
  throw new Error('需要 Node 22.15 或更新版本 / Node 22.15 or later is needed to run VS Code.');
}
