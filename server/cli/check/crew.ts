// Those who check the files of a run: one alone, or a pool of workers. Either way the answers come in the order asked.

import type { Files } from '../host.ts';
import type { FileHead } from './heads.ts';
import { Inspector } from './inspector.ts';
import type { CheckedFile, Job, Sighting } from './work.ts';

/** What a run asks for. First it looks at files, then it says which ones are there, then it checks. */
export interface Crew {
  look(paths: readonly string[]): AsyncIterable<Sighting>;
  know(heads: readonly FileHead[]): void;
  check(paths: readonly string[]): AsyncIterable<CheckedFile>;
  dismiss(): void;
}

/** Checks one file after the other on this thread. */
export function alone(job: Job, files: Files): Crew {
  const inspector = new Inspector(job, files);
  return {
    look: (paths) => each(paths, (path) => inspector.look(path)),
    know: (heads) => inspector.know(heads),
    check: (paths) => each(paths, (path) => inspector.check(path)),
    dismiss: () => {},
  };
}

async function* each<T>(paths: readonly string[], answer: (path: string) => T): AsyncGenerator<T> {
  for (const path of paths) yield answer(path);
}
