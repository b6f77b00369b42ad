// The command line in Node: files, clock, threads and streams for `gongkai`.
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import manifest from '../../package.json' with { type: 'json' };
import { languageOf } from '../cli/args/arguments.ts';
import { type Failure, tell } from '../cli/failure.ts';
import { EXIT, type Hand, type Host, type Workforce } from '../cli/host.ts';
import { main } from '../cli/main.ts';
import { type Day, dayOf } from '../model/languages/days.ts';
import { reasonOf } from '../text/reason.ts';
import { machineFiles } from './cli-files.ts';
import { writerTo } from './cli-output.ts';
import { endOnUncaughtErrors } from './uncaught.ts';

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

/** Workers on threads of this machine. @param program address of the program that a worker runs */
function workforce(program: URL): Workforce {
  return {
    cores: availableParallelism(),
    hire: <Task, Answer>(hear: (answer: Answer) => void, gone: (why: string) => void): Hand<Task> => {
      const worker = new Worker(program);
      let why: string | undefined;
      let isDismissed = false;
      worker.on('message', hear);
      worker.on('error', (error) => {
        why = reasonOf(error);
      });
      worker.on('exit', (code) => {
        if (!isDismissed) gone(why ?? `exit ${code}`);
      });
      return {
        ask: (task) => worker.postMessage(task),
        dismiss: () => {
          isDismissed = true;
          void worker.terminate();
        },
      };
    },
  };
}

// What a check makes and drops is collected on the thread that it is made on: others have files of their own to check.
setFlagsFromString('--no-parallel-scavenge');

const args = process.argv.slice(2);
const language = languageOf(args);
endOnUncaughtErrors({ zh: 'gongkai ', en: 'gongkai' }, EXIT.failed);

// Where standard error is full, the exit code alone tells what happened.
const err = writerTo(process.stderr, () => {});
const host: Host = {
  files: machineFiles,
  today: today(),
  version: manifest.version,
  workforce: workforce(besides()),
  isTerminal: process.stdout.isTTY === true,
  out: writerTo(process.stdout, (reason) => {
    process.exitCode = EXIT.failed;
    tell([outputLost(reason)], host, language);
  }),
  err: (text: string) => void err(text),
};

/** Whoever reads the result must not take a part of it for the whole. */
function outputLost(reason: string): Failure {
  return {
    path: 'gongkai',
    why: {
      zh: `结果没有全部写出（${reason}），不能使用。请看磁盘是否已满，再运行一次。`,
      en: `The result could not be written in full (${reason}) and is of no use. See whether the disk is full, and run it again.`,
    },
  };
}

// Not process.exit: what is still on its way to a pipe must arrive.
main(args, host).then((code) => {
  process.exitCode ??= code;
});
