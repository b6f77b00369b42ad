// @ts-check
// Lets a person try the extension on the project's examples: `npm start`.
//
// With VS Code installed (`code` on the PATH) its own window opens. Otherwise a VS Code is served to the browser on
// this machine, at GONGKAI_PORT or any free port, until Ctrl+C.

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installProject } from './install-project.mjs';
import { installServer } from './install-server.mjs';
import { examplesFolder, projectRoot } from './paths.mjs';
import { makeHome, startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
if (!openDesktop()) await serve();

/** The task tables among the examples, absolute paths in the Explorer's order: folders first, then by name. */
function exampleFiles() {
  const paths = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' });
  const depth = (/** @type {string} */ path) => path.split(sep).length;
  return paths
    .filter((path) => path.endsWith('.分工.yaml'))
    .sort((a, b) => depth(b) - depth(a) || a.localeCompare(b, 'zh'))
    .map((path) => join(examplesFolder, path));
}

/** Opens a desktop window with the examples; returns whether there is a desktop VS Code that did so. */
function openDesktop() {
  // The file named last gets the focus.
  const files = exampleFiles().reverse();
  const { status } = spawnSync(
    'code',
    ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, examplesFolder, ...files],
    { stdio: 'ignore', shell: process.platform === 'win32' },
  );
  if (status !== 0) return false;
  console.log('已在 VS Code 中打开示例。/ The examples are open in VS Code.');
  return true;
}

/** Serves VS Code to the browser until Ctrl+C. */
async function serve() {
  const port = Number(process.env['GONGKAI_PORT'] ?? 0);
  await refuseIfTaken(port);
  const installation = await installServer();
  const home = makeHome(quietSettings);
  installProject({ installation, home });
  const builtins = join(home, 'builtins');
  cpSync(installation.builtins, builtins, { recursive: true });
  const opener = join(builtins, 'opener');
  cpSync(fileURLToPath(new URL('opener', import.meta.url)), opener, { recursive: true });
  writeFileSync(join(opener, 'files.json'), JSON.stringify(exampleFiles()));
  const server = await startServer({
    installation: { ...installation, builtins },
    home,
    port,
  });
  // The folder stands in the address: with the server's own switch for it, VS Code takes its files for others.
  const url = `http://${server.host}/?folder=${encodeURI(examplesFolder)}`;
  console.log(`\n在浏览器中打开 / Open in a browser:  ${url}\n按 Ctrl+C 结束 / Ctrl+C ends it\n`);
  await server.exited;
  throw new Error('VS Code 服务器退出 / the server ended');
}

/** Ends with a plain sentence when someone else has the port; the server itself would wait in silence. */
async function refuseIfTaken(/** @type {number} */ port) {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (error) {
    console.error(`GONGKAI_PORT=${port} 不可用 / cannot be used: ${/** @type {Error} */ (error).message}`);
    process.exit(1);
  }
  probe.close();
  await once(probe, 'close');
}
