// Files that no program should read, made for real in a folder of their own, and the built command line run among them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gongkai as run } from '../hostile/command.ts';

/** What a process left behind. */
export interface Ended {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own. @param lay makes what is in it */
export function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  return act(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** Writes files by their paths in a folder. */
export function lay(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs the built command line in a folder, with little memory. */
export async function gongkai(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const { code, signal, out, err } = await run(args, { cwd, nodeArgs: ['--max-old-space-size=400'] });
  return { code: code ?? String(signal), out, err };
}

/** Things that are no regular file, or too large, by what they are. Each is made at a path. */
export const SPECIAL: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to a pipe': (path) => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  'a link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'a link to /dev/tty': (path) => symlinkSync('/dev/tty', path),
  'a link to /dev/stdin': (path) => symlinkSync('/dev/stdin', path),
  'a sparse file of 1 GB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 1_000_000_000);
  },
  'a file of the kernel that waits': (path) => symlinkSync('/proc/kmsg', path),
  'a file of the kernel without a size': (path) => symlinkSync('/proc/self/pagemap', path),
  'a socket': (path) =>
    execFileSync(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.reallyExit(0))`,
    ]),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync(`${path}.gone`, path),
  'a link to a folder': (path) => {
    // One of its own: what else lies in the machine's folder for passing files is nobody's to walk through.
    mkdirSync(`${path}.folder`);
    symlinkSync(`${path}.folder`, path);
  },
};
