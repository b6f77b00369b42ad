// @ts-check
// Packs the extension as users get it, and installs that package: what is missing in it is missing here too.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { nodeForServer } from './node24.mjs';
import { projectRoot } from './paths.mjs';
import { homeSwitches, serverEnvironment, serverMain } from './server.mjs';

/**
 * Installs the built project into a home whose server is not running yet.
 * @param {{ installation: import('./install-server.mjs').Installation, home: string }} where
 */
export async function installProject({ installation, home }) {
  const vsix = join(home, 'gongkai.vsix');
  // The bundles hold all dependencies already.
  await createVSIX({ cwd: projectRoot, packagePath: vsix, dependencies: false });
  const result = spawnSync(
    nodeForServer(),
    [serverMain(installation), ...homeSwitches(home), '--install-extension', vsix, '--force'],
    { env: serverEnvironment(home), encoding: 'utf8' },
  );
  if (result.status !== 0 || !/was successfully installed/.test(result.stdout)) {
    throw new Error(`安装 .vsix 失败 / the .vsix could not be installed\n${result.stdout}${result.stderr}`);
  }
}
