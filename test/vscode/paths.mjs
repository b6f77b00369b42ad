// @ts-check
// Where things lie on disk: the project, what is installed on demand, and the copies that tests may change.

import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root, without a closing slash. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Absolute path of the folder for everything that is downloaded or unpacked on demand; may be deleted any time. */
export const cacheFolder = join(projectRoot, '.vscode-test');

/** Absolute path of the project's examples. */
export const examplesFolder = join(projectRoot, 'examples');

/** The extension's id as VS Code knows it, `publisher.name`. */
export function extensionId() {
  const { publisher, name } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}

/** Makes a new, empty temporary folder and returns its real absolute path; it goes when this process ends. */
export function temporaryFolder(/** @type {string} */ purpose) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `gongkai-${purpose}-`)));
  process.once('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  return folder;
}

/** Copies the examples into `parent`, so that tests never change the checkout; returns the copy's path. */
export function copyExamples(/** @type {string} */ parent) {
  const copy = join(parent, 'examples');
  // A link becomes what it leads to: a test that writes through one would change the checkout.
  cpSync(examplesFolder, copy, { recursive: true, dereference: true });
  return copy;
}
