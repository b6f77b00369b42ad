// Workers on threads of this machine.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hand, Workforce } from '../cli/host.ts';
import { reasonOf } from '../text/reason.ts';

/** @param program address of the program that a worker runs */
export function workforce(program: URL): Workforce {
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
