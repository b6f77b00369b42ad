// Runs our programs where nothing leaves the process, and reads what they tried.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('refuse.cjs', import.meta.url));

/** A program that runs, and the way to what it tried. */
export interface Guarded {
  readonly process: ChildProcess;
  /** All that it said, once it has ended. */
  readonly output: Promise<string>;
  /** What it tried, each once; ask when it has ended. */
  attempts(): readonly string[];
}

/** Starts a program of Node by its words: file, arguments. Its home is a folder of its own, and so is its cache. */
export function guarded(words: readonly string[], home: string): Guarded {
  const file = join(tmpdir(), `gongkai-attempts-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const env = { ...process.env, ATTEMPTS: file, HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
  const child = spawn(process.execPath, ['--require', PRELOAD, ...words], { stdio: 'pipe', env });
  return {
    process: child,
    output: outputOf(child),
    attempts: () => {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      rmSync(file);
      return [...new Set(lines)];
    },
  };
}

async function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  await new Promise((done) => child.once('close', done));
  return text;
}
