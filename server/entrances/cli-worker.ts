// A worker of `gongkai check` on a thread of its own: it does what it is sent, in that order, and answers.
import { parentPort } from 'node:worker_threads';
import { Labour } from '../cli/check/labour.ts';
import type { Task, WorkerMessage } from '../cli/check/work.ts';
import { machineFiles } from './cli-files.ts';

const labour = new Labour(machineFiles, (answer: WorkerMessage) => parentPort?.postMessage(answer));
parentPort?.on('message', (task: Task) => labour.take(task));
