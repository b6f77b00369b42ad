// What a worker does with the messages it is sent: one task after the other, an answer for each file.
import type { Files } from '../host.ts';
import { Inspector } from './inspector.ts';
import type { Task, WorkerMessage } from './work.ts';

/** A class because what a worker was told first holds for all that follows. */
export class Labour {
  private readonly files: Files;
  private readonly answer: (answer: WorkerMessage) => void;
  private inspector: Inspector | undefined;

  constructor(files: Files, answer: (answer: WorkerMessage) => void) {
    this.files = files;
    this.answer = answer;
  }

  /** Does a task. */
  take(task: Task): void {
    switch (task.ask) {
      case 'begin':
        this.inspector = new Inspector(task.job, this.files);
        this.answer({ of: 'begin' });
        break;
      case 'know':
        this.inspector?.know(task.heads);
        break;
      case 'look':
        for (const path of task.paths) this.each((one) => ({ of: 'look', value: one.look(path) }));
        break;
      case 'check':
        for (const path of task.paths) this.each((one) => ({ of: 'check', value: one.check(path) }));
        break;
    }
  }

  private each(make: (inspector: Inspector) => WorkerMessage): void {
    if (this.inspector !== undefined) this.answer(make(this.inspector));
  }
}
