// @ts-check
// Makes a folder whole or not at all, so that an interrupted installation is done again instead of being used.

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Returns at once when `folder` exists; otherwise `fill` gets an empty folder beside it, which takes its place
 * when it is done. Two processes may do this at the same time: the first one to finish wins.
 * @param {string} folder absolute path
 * @param {(making: string) => Promise<void>} fill
 */
export async function ensureFolder(folder, fill) {
  if (existsSync(folder)) return;
  await removeLeftOvers(folder);
  const making = `${folder}.${process.pid}.part`;
  await mkdir(making, { recursive: true });
  try {
    await fill(making);
    await rename(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Removes what processes that are gone have left half done. */
async function removeLeftOvers(/** @type {string} */ folder) {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(`${basename(folder)}.`) && /\.(\d+)\.part$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Whether a process with this id exists. */
function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
