// The built server keeps nothing on disk and runs nothing but its bundle, whatever the environment and the folder hold.
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { Peer } from '../hostile/peer.ts';

const SERVER = resolve('dist/server.js');
/** So long the rehearsal takes, at whose end code was once kept. */
const REST = 1500;

/** Tells of every call that writes or runs kept code, on standard error. */
const WATCH = `
const { writeSync } = require('node:fs');
const tell = (what) => writeSync(2, 'WATCH ' + what + '\\n');
const fs = require('node:fs');
for (const on of [fs, fs.promises])
  for (const name of Object.keys(on))
    if (/^(write|append|mkdir|rename|rm|unlink|copy|cp|link|symlink|truncate|chmod|chown|createWriteStream)/.test(name)) {
      const real = on[name];
      on[name] = (...all) => { if (!(name === 'writeSync' && all[0] <= 2)) tell(name + ' ' + all[0]); return real(...all); };
    }
const vm = require('node:vm');
const { Script } = vm;
vm.Script = class extends Script { constructor(code, options) { if (options?.cachedData) tell('cachedData'); super(code, options); } };
`;

/** Code as the engine keeps it, which leaves a witness when it is run. */
function planted(witness: string): Buffer {
  return new Script(`require('node:fs').writeFileSync(${JSON.stringify(witness)}, '')`).createCachedData();
}

/** Folders that others own can be made by root alone. */
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn('NOT TRIED, for want of root: a folder that another user owns');

interface Cache {
  readonly env: (at: string) => NodeJS.ProcessEnv;
  readonly prepare?: (at: string) => void;
}

const at = (folder: string): NodeJS.ProcessEnv => ({ XDG_CACHE_HOME: folder });
/** What lies in wait, and the environment that leads to it. */
const CACHES: Readonly<Record<string, Cache>> = {
  empty: { env: () => at('') },
  relative: { env: () => at('.') },
  'that lies above': { env: () => at('..') },
  'that anybody may write': { env: at, prepare: (folder) => chmodSync(folder, 0o777) },
  ...(isRoot ? { 'of another user': { env: at, prepare: (folder) => chownSync(folder, 12345, 12345) } } : {}),
  'that is a link': {
    env: (folder) => at(`${folder}-link`),
    prepare: (folder) => symlinkSync(folder, `${folder}-link`),
  },
  'of Windows': { env: (folder) => ({ LOCALAPPDATA: folder, XDG_CACHE_HOME: undefined }) },
  'below home': { env: (folder) => ({ HOME: folder, XDG_CACHE_HOME: undefined }) },
  'without a home': { env: () => ({ HOME: '', XDG_CACHE_HOME: undefined }) },
};

it.concurrent.each(Object.entries(CACHES))(
  'with a cache %s: nothing is written, nothing else is run, and it answers',
  async (_, { env, prepare }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
    const [cache, workspace] = [join(folder, 'cache'), join(folder, 'workspace')];
    for (const each of [cache, workspace, join(cache, '.cache')]) {
      mkdirSync(join(each, 'gongkai'), { recursive: true });
      for (const name of ['0.code', 'server.code'])
        writeFileSync(join(each, 'gongkai', name), planted(join(folder, 'witness')));
      writeFileSync(join(each, 'gongkai', 'zeroed.code'), Buffer.alloc(4096));
    }
    prepare?.(cache);
    const watch = join(folder, 'watch.cjs');
    writeFileSync(watch, WATCH);
    const before = everything(folder);
    expect(await session(['--require', watch], workspace, env(cache))).toBe('');
    expect(everything(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  },
);

/** Starts the server, shakes hands, lets it rest, and ends it. @returns what it wrote to standard error */
async function session(nodeArgs: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const peer = new Peer({ nodeArgs, cwd, env, program: SERVER });
  const hello = await peer.open();
  expect(hello?.result).toMatchObject({ serverInfo: { name: 'gongkai' } });
  await new Promise((done) => setTimeout(done, REST));
  await peer.request('shutdown', undefined);
  peer.notify('exit', undefined);
  expect(await peer.ended).toEqual({ code: 0, signal: null });
  return peer.said;
}

function everything(below: string): string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).sort();
}
