// @ts-check
// Runs the host suite inside a real VS Code: `node test/vscode/run-host.mjs [--web]`.
//
// Without a switch it runs in the Node extension host, with `--web` in the web worker extension host. VSCODE=desktop
// takes the desktop VS Code (downloaded), VSCODE_EXECUTABLE=<path> a given one, otherwise the browser-hosted one runs.

import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { nodeForServer } from './node24.mjs';
import { copyExamples, projectRoot, temporaryFolder } from './paths.mjs';
import { isSuccess, unfinished } from './verdict.mjs';

const web = process.argv.includes('--web');
const work = temporaryFolder('host');
process.on('SIGTERM', () => process.exit(143));
process.exit(await run());

/** Runs the suite once; returns the exit code. */
async function run() {
  const suite = join(projectRoot, 'dist-test', web ? 'web/host.cjs' : 'host.cjs');
  if (!existsSync(suite)) return fail(`没有 ${suite}：请先 npm run build / missing, run npm run build first`);
  let lastLines = '';
  const stdout = new PassThrough();
  stdout.on('data', (data) => {
    process.stdout.write(data);
    lastLines = (lastLines + data).slice(-2000);
  });
  try {
    await runTests({
      vscodeExecutablePath: await executable(),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: suite,
      launchArgs: [
        copyExamples(work),
        '--disable-extensions',
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
      stdout,
    });
  } catch (error) {
    // The code of other errors, such as a failed download, is a word.
    if (error instanceof TestRunFailedError) return error.code || 1;
    return fail(error instanceof Error ? error.message : String(error));
  }
  return lastLines.split('\n').some(isSuccess) ? 0 : unfinished;
}

/** The VS Code to start. */
async function executable() {
  if (process.env['VSCODE_EXECUTABLE']) return process.env['VSCODE_EXECUTABLE'];
  if (process.env['VSCODE'] === 'desktop') return await downloadAndUnzipVSCode('stable');
  return browserExecutable();
}

/** Something that can be spawned: the browser-hosted VS Code behind the name of a program. */
function browserExecutable() {
  if (process.platform === 'win32')
    throw new Error('在 Windows 上请用 VSCODE=desktop / on Windows use VSCODE=desktop');
  const program = fileURLToPath(new URL('browser-vscode.mjs', import.meta.url));
  const path = join(work, 'code');
  writeFileSync(path, `#!/bin/sh\nexec ${quoted(nodeForServer())} ${quoted(program)} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A word for the shell. */
function quoted(/** @type {string} */ word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Prints why there was no run. */
function fail(/** @type {string} */ why) {
  console.error(`host: ${why}`);
  return 1;
}
