// The file system of this machine, for the command line and for its workers.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Files, FolderEntry } from '../cli/host.ts';

/** Links to folders are not followed, so that a walk always ends. */
export const machineFiles: Files = {
  kind: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
  },
  read: (path) => readFileSync(path),
  size: (path) => statSync(path).size,
  write: (path, text) => writeFileSync(path, text),
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, folder: true }];
      const file =
        entry.isFile() || (entry.isSymbolicLink() && machineFiles.kind(join(path, entry.name)) === 'file');
      return file ? [{ name: entry.name, folder: false }] : [];
    }),
  absolute: (path) => resolve(path),
};
