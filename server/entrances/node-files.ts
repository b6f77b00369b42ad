// The machine's own files as the language server reads them: what is not there is missing, what must not be read is refused.
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGEST_FILE, NotRead } from '../model/workspace/readable.ts';
import type { FileAccess } from '../protocol/workspace/files.ts';
import { readRegularLater } from './regular-file.ts';

export const nodeFiles: FileAccess = {
  read: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await readRegularLater(path, LARGEST_FILE);
    } catch (error) {
      if (error instanceof NotRead) return error.refusal;
      return isMissing(error) ? undefined : 'unreadable';
    }
  },
  list: async (uri) => {
    const path = pathOf(uri);
    return path === undefined ? [] : await namesIn(path);
  },
  exists: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return false;
    return await access(path).then(
      () => true,
      () => false,
    );
  },
  real: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return uri;
    // What leads nowhere leads nowhere else.
    return await realpath(path).then(
      (real) => pathToFileURL(real).href,
      () => uri,
    );
  },
};

/** Links to folders are not followed, so that a walk always ends. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.map(async (entry) => {
    if (entry.isDirectory()) return [`${entry.name}/`];
    return entry.isSymbolicLink() && (await isFolder(join(folder, entry.name))) ? [] : [entry.name];
  });
  return (await Promise.all(names)).flat();
}

/** A link that leads nowhere, or to itself, is told of where it is read; it hides no other file. */
async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The path of a URI; undefined when it names no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file://') ? fileURLToPath(uri) : undefined;
  } catch {
    // It names a host, or does not decode.
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
