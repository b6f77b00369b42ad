// The command line in Node: files, clock and streams for `gongkai`.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import type { Files, FolderEntry } from '../cli/host.ts';
import { main } from '../cli/main.ts';
import { type Day, dayOf } from '../model/days.ts';

/** The file system. Links to folders are not followed, so that a walk always ends. */
const files: Files = {
  kind: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
  },
  read: (path) => readFileSync(path),
  write: (path, text) => writeFileSync(path, text),
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, folder: true }];
      const file =
        entry.isFile() || (entry.isSymbolicLink() && files.kind(join(path, entry.name)) === 'file');
      return file ? [{ name: entry.name, folder: false }] : [];
    }),
  absolute: (path) => resolve(path),
};

/** The day where the user is. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

// A reader that has seen enough (`gongkai … | head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = main(process.argv.slice(2), {
  files,
  today: today(),
  version: manifest.version,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
