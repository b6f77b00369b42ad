// Loaded into a server (`node --import`) where only the process itself can tell: how long its tasks on the loop are, and, off Linux, what it has cost.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { type Tasks, USAGE_FILE } from './account.ts';

const OPENS = '{"jsonrpc":"2.0","method":"textDocument/didOpen"';

function attend(): void {
  const watch = new Watch();
  process.on('message', (question) => {
    if (question === 'watch') watch.start();
    process.send?.(question === 'tasks' ? watch.tasks() : usage());
  });
  // A server must be able to end while somebody may still ask.
  process.channel?.unref();
  const file = process.env[USAGE_FILE];
  if (file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify(usage())));
}

function usage(): { cpu: number; now: number; peak: number } {
  const { user, system } = process.cpuUsage();
  const megabyte = 1024 * 1024;
  return {
    cpu: (user + system) / 1000,
    now: process.memoryUsage.rss() / megabyte,
    peak: (process.resourceUsage().maxRSS * 1024) / megabyte,
  };
}

/** A class because it looks on from its start to the end of the process. */
class Watch {
  private received = 0;
  private longest = 0;
  /** The time of the loop's thread when the loop came round last. */
  private round = 0;

  start(): void {
    this.noteReceipt();
    this.round = threadTime();
    // The loop comes round once a millisecond, unless a task holds it up.
    setInterval(() => {
      const now = threadTime();
      if (this.received > 0) this.longest = Math.max(this.longest, now - this.round);
      this.round = now;
    }, 1).unref();
  }

  tasks(): Tasks {
    return { received: performance.timeOrigin + this.received, longest: this.longest };
  }

  /** Notes when the message that opens a document has been read. What every server pays for that is not its own task. */
  private noteReceipt(): void {
    const parse = JSON.parse;
    JSON.parse = (text, reviver) => {
      const value = parse(text, reviver);
      if (text.startsWith(OPENS)) {
        this.received = performance.now();
        this.round = threadTime();
      }
      return value;
    };
  }
}

/** CPU of this thread in ms: a task is not longer because others use the machine. Where it is not known, the clock. */
function threadTime(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

// Last, as a class is not there before its line was run. Workers have no account of their own.
if (isMainThread) attend();
