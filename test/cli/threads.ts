// Workers without threads: what is sent to them is cloned as between threads, and they answer later.

import { Labour } from '../../server/cli/check/labour.ts';
import type { Task, WorkerMessage } from '../../server/cli/check/work.ts';
import type { Workforce } from '../../server/cli/host.ts';
import type { Threads } from './memory.ts';

/** What may happen to workers. */
export interface Fate {
  /** A worker that comes to check (or look at) one of these files dies. */
  readonly dieAt?: readonly string[];
  /** While it does what. */
  readonly dieWhile?: Task['ask'];
  /** No worker ever begins. */
  readonly stillborn?: boolean;
  /** Told of each worker that is started. */
  readonly started?: () => void;
}

/** A workforce of four cores. */
export function threads({ dieAt = [], dieWhile = 'check', stillborn = false, started }: Fate = {}): Threads {
  return (files): Workforce => ({
    cores: 4,
    hire<T, A>(hear: (answer: A) => void, gone: (why: string) => void) {
      started?.();
      let isAlive = true;
      const later = (act: () => void): void => {
        setTimeout(() => {
          if (isAlive) act();
        });
      };
      const die = (): void => {
        isAlive = false;
        setTimeout(() => gone('exit 9'));
      };
      const labour = new Labour(files, (answer: WorkerMessage) => {
        const sent: A = structuredClone(answer) as never;
        setTimeout(() => hear(sent));
      });
      const take = (task: Task): void => {
        const parts = 'paths' in task ? task.paths.map((path) => ({ ...task, paths: [path] })) : [task];
        for (const part of parts) {
          const isFatal = 'paths' in part && part.ask === dieWhile && dieAt.includes(part.paths[0] ?? '');
          if (isFatal) {
            die();
            return;
          }
          labour.take(part);
        }
      };
      if (stillborn) later(die);
      return {
        ask: (task: T) => {
          const sent: Task = structuredClone(task) as never;
          if (!stillborn) later(() => take(sent));
        },
        dismiss: () => {
          isAlive = false;
        },
      };
    },
  });
}
