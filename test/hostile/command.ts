// The built command line as a process, with a time limit.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { badWords } from './attack.ts';

/** What a run left behind; `isLate` when it had to be ended. */
export interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  readonly isLate: boolean;
}

/** Where a run takes place. */
export interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
  /** A file or device that is its standard output. */
  readonly out?: string;
  /** A signal that it gets after so many milliseconds. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly after: number };
}

const PROGRAM = new URL('../../dist/cli.js', import.meta.url).pathname;
const PATIENCE = 20_000;

/** Runs `gongkai` with arguments. */
export async function gongkai(args: readonly string[], place: Place = {}): Promise<Run> {
  const { cwd, env, nodeArgs = [], out: device, signal } = place;
  const out = device === undefined ? 'pipe' : openSync(device, 'w');
  const child = spawn(process.execPath, [...nodeArgs, PROGRAM, ...args], {
    stdio: ['ignore', out, 'pipe'],
    ...(cwd && { cwd }),
    env: { ...process.env, ...env },
  });
  if (typeof out === 'number') closeSync(out);
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  if (signal !== undefined) setTimeout(() => child.kill(signal.name), signal.after);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, PATIENCE);
  const [code, ended] = await new Promise<[number | null, string | null]>((done) =>
    child.once('close', (...how) => done(how)),
  );
  clearTimeout(late);
  return { code, signal: ended, ...said, isLate };
}

/** What is wrong with any run: late, killed, a code of its own, a stack. */
export function faultOf(run: Run, codes: readonly number[] = [0, 1, 2, 3]): string | undefined {
  if (run.isLate) return 'does not end';
  if (run.signal !== null) return `ended by ${run.signal}`;
  if (run.code === null || !codes.includes(run.code))
    return `exit code ${run.code}: ${run.err.slice(0, 300)}`;
  return badWords(run.err);
}
