// The language server in Node: runs the program beside it, with what the engine compiled of it at an earlier start.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, pid } from 'node:process';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type * as Program from './node-server.ts';

/** Names what the program holds; set when it is built for delivery, empty in a build for development. */
declare const BUILD: string;

/** What the engine has compiled, in a folder that is the user's own: whoever can write there can run what he likes anyway. */
const FOLDER = join(env['XDG_CACHE_HOME'] ?? env['LOCALAPPDATA'] ?? join(homedir(), '.cache'), 'gongkai');

// While a long table is read nearly all that is made is soon dropped. The engine sees the little that stays, may take all
// that is made at the same place for such, and then drops none of it for seconds.
setFlagsFromString('--no-allocation-site-pretenuring');
/** Names the engine, with its flags and its machine. */
const MACHINE = `-${cachedDataVersionTag().toString(16)}.code`;

start(join(__dirname, 'server-main.js'));

function start(file: string): void {
  const cachedData = compiled();
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const isKept = script.cachedDataRejected === false;
  const module: { exports: Partial<typeof Program> } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module);
  module.exports.serve?.({
    everything: BUILD !== '' && !isKept,
    done: () => {
      if (!isKept) keep(script.createCachedData());
    },
  });
}

function compiled(): Buffer | undefined {
  try {
    return BUILD === '' ? undefined : readFileSync(join(FOLDER, BUILD + MACHINE));
  } catch {
    // The first start of this build, or a folder that cannot be read: everything is compiled anew.
    return undefined;
  }
}

/** Keeps what is compiled for the next start, in the place of that of older builds. */
function keep(code: Buffer): void {
  if (BUILD === '') return;
  try {
    mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(FOLDER)) if (name.endsWith(MACHINE)) rmSync(join(FOLDER, name));
    // Another server may be reading it just now: it comes whole or not at all.
    const made = join(FOLDER, `${pid}.new`);
    writeFileSync(made, code, { mode: 0o600 });
    renameSync(made, join(FOLDER, BUILD + MACHINE));
  } catch {
    // A home that cannot be written costs a slower start, and nothing else.
  }
}
