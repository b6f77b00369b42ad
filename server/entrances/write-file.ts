// Writes a whole file or none: what was there before stays as it was until all of the new content is on the disk.
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import process from 'node:process';

/** Links that lead from one to the next are followed so far. */
const MAX_LINKS = 40;
/** Signals that end a program, or start its debugger: until the file is in its place they wait. */
const SIGNALS = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK', 'SIGUSR1', 'SIGUSR2'] as const),
  ...(['SIGALRM', 'SIGVTALRM', 'SIGXCPU', 'SIGIO', 'SIGPWR'] as const),
];

/**
 * Writes bytes, or a text as UTF-8. A link is written through; a device or a pipe is written to directly. Throws what
 * the file system throws, and then the file is as it was before.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const namesFolder = path.endsWith('/') || path.endsWith(sep);
  if (namesFolder) throw Object.assign(new Error('no folder'), { code: 'ENOENT' });
  if (old !== undefined && !old.isFile()) writeThrough(path, old, content);
  else withoutInterruption(() => replace(destinationOf(path), old, content));
}

/** Whether two paths lead to one file, by whatever names or links. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Beside it, so that it is renamed within one file system; never into something that lies there already. */
function replace(target: string, old: Stats | undefined, content: string | Uint8Array): void {
  // A file that may not be written is not replaced either, though its folder would let us.
  if (old !== undefined) accessSync(target, constants.W_OK);
  const beside = join(dirname(target), `.gongkai-${Math.random().toString(36).slice(2)}.tmp`);
  const file = openSync(beside, 'wx', 0o666);
  try {
    try {
      if (old !== undefined) keepOwner(file, old);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  settle(dirname(target));
}

function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only root may give files away; the file is then the writer's.
  }
  fchmodSync(file, mode & 0o777);
}

/** After a power cut the new name shall be there. Where a folder cannot be synced, the system sees to it in its own time. */
function settle(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** A device or a pipe has no content that could be lost. */
function writeThrough(path: string, old: Stats, content: string | Uint8Array): void {
  // A pipe that nobody reads would be waited for: to open it without waiting fails then.
  const opened = old.isFIFO() ? [openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)] : [];
  try {
    opened.push(openSync(path, constants.O_WRONLY));
    for (const file of opened.slice(-1)) writeFileSync(file, content);
  } finally {
    for (const file of opened) closeSync(file);
  }
}

/**
 * Where a path leads to: the file itself, or the place at which a link wants it. Its folder is found as the system finds
 * it: a way through a folder that is not there leads nowhere. Throws what the file system throws.
 */
export function destinationOf(path: string, links = 0): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isSymbolicLink())
    return join(realpathSync(dirname(path)), basename(path));
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path);
  if (links === MAX_LINKS) throw Object.assign(new Error('a link to itself'), { code: 'ELOOP' });
  return destinationOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

/** A signal that comes meanwhile ends the program afterwards, as it would have done. */
function withoutInterruption(act: () => void): void {
  const letGo = (): void => {
    for (const signal of SIGNALS) process.off(signal, obey);
  };
  const obey = (signal: NodeJS.Signals): void => {
    letGo();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, obey);
  try {
    act();
  } finally {
    // What came meanwhile is heard in the next turn of the loop.
    setImmediate(letGo);
  }
}
