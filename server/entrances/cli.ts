// The command line in Node: files, clock, threads and streams for `gongkai`.
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../cli/main.ts';
import { type Day, dayOf } from '../model/days.ts';
import { machineFiles } from './cli-files.ts';
import { writerTo } from './cli-output.ts';
import { workforce } from './cli-workforce.ts';

/** The day where the user is. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Workers run the file beside this one, with the same ending: a bundle beside a bundle, a source beside a source. */
function besides(): URL {
  const own = import.meta.url;
  return new URL(`./cli-worker${own.slice(own.lastIndexOf('.'))}`, own);
}

// What a check makes and drops is collected on the thread that it is made on: others have files of their own to check.
setFlagsFromString('--no-parallel-scavenge');

const out = writerTo(process.stdout);
const err = writerTo(process.stderr);

// Not process.exit: what is still on its way to a pipe must arrive.
main(process.argv.slice(2), {
  files: machineFiles,
  today: today(),
  version: manifest.version,
  workforce: workforce(besides()),
  isTerminal: process.stdout.isTTY === true,
  out,
  err: (text) => void err(text),
}).then((code) => {
  process.exitCode = code;
});
