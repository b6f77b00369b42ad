// @ts-check
// Packs the extension as users get it, and installs that package: what is missing in it is missing here too.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { nodeForServer } from './node24.mjs';
import { projectRoot } from './paths.mjs';
import { homeSwitches, serverEnvironment, serverMain } from './server.mjs';

/**
 * Installs the built project into a home whose server is not running yet.
 * @param {{ installation: import('./install-server.mjs').Installation, home: string }} where
 */
export function installProject({ installation, home }) {
  const vsix = join(home, 'gongkai.vsix');
  // The bundles hold all dependencies already.
  run([vsce(), 'package', '--no-dependencies', '--out', vsix], process.env);
  const install = [...homeSwitches(home), '--install-extension', vsix, '--force'];
  const said = run([serverMain(installation), ...install], serverEnvironment(home));
  if (!said.includes('was successfully installed')) throw new Error(said);
}

/** The packing tool's program. */
function vsce() {
  const manifest = createRequire(import.meta.url).resolve('@vscode/vsce/package.json');
  return join(dirname(manifest), 'vsce');
}

/** Runs a Node program in the project's root and returns what it said, which nobody needs unless it fails. */
function run(/** @type {string[]} */ words, /** @type {NodeJS.ProcessEnv} */ env) {
  const { status, stdout, stderr } = spawnSync(nodeForServer(), words, {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  if (status === 0) return stdout;
  throw new Error(
    `安装扩展失败 / the extension could not be packed or installed (${status})\n${stdout}${stderr}`,
  );
}
