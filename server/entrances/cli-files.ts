// The file system of this machine, for the command line and for its workers.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { attempt } from '../cli/failure.ts';
import type { Files, FolderEntry } from '../cli/host.ts';
import { readRegular } from './regular-file.ts';
import { destinationOf, isSameFile, writeWhole } from './write-file.ts';

/** Links to folders are not followed, so that a walk always ends. */
export const machineFiles: Files = {
  kind: kindOf,
  read: readRegular,
  size: (path) => statSync(path).size,
  write: writeWhole,
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
      const { name } = entry;
      const isLink = entry.isSymbolicLink();
      // A link that leads nowhere, or to itself, is told of where it is read; it hides no other file.
      if (isLink && attempt(() => kindOf(join(path, name))) === 'folder') return [];
      return [{ name, folder: entry.isDirectory(), link: isLink }];
    }),
  exists: existsSync,
  absolute: (path) => resolve(path),
  real: realpathSync,
  destination: (path) => destinationOf(path),
  isSame: isSameFile,
};

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
