// What a server's process has cost: CPU of all its threads, and memory. From the kernel's account on Linux; elsewhere the process is asked.
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:process';

/** CPU time since the start of the process, in ms. */
export interface Cpu {
  /** By the threads that still live, to the nanosecond. */
  readonly living: number;
  /** By all threads, ended ones too, in ticks of 10 ms. */
  readonly all: number;
}

/** Resident memory in MB. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** Answers for one process. */
export interface Account {
  cpu(): Promise<Cpu>;
  memory(): Promise<Memory>;
}

/** What the loop did since the text of the document was received. */
export interface Tasks {
  /** When the message that opens a document had been read: ms since 1970, as `performance.timeOrigin` counts. */
  readonly received: number;
  /** The most CPU in ms that the loop's thread used without coming round; nothing else can be let in meanwhile. */
  readonly longest: number;
}

/** Name of the variable that holds the path of a file; when the process ends its cost is written there. */
export const USAGE_FILE = 'GONGKAI_BENCH_USAGE';

/** Whether the kernel keeps the account; otherwise the probe must be loaded into the process. */
export const KERNEL_COUNTS = platform === 'linux';

/** How far the two figures of the kernel may differ by rounding. */
const ROUNDING = 25;

/** CPU time between two readings, in ms. Threads that ended in between (workers) are in the coarse figure only. */
export function between(before: Cpu, after: Cpu): number {
  return Math.max(after.living - before.living, after.all - before.all - ROUNDING);
}

/** Opens the account of a process that was started. */
export function accountOf(child: ChildProcess): Account {
  return KERNEL_COUNTS ? kernelAccount(child.pid ?? 0) : askedAccount(child);
}

function kernelAccount(pid: number): Account {
  return {
    cpu: async () => ({ living: livingThreads(pid), all: allThreads(pid) }),
    memory: async () => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const megabytes = (field: string): number =>
        Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024);
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
    },
  };
}

/** The scheduler's account of each thread: its first number is the time on a CPU, in ns. */
function livingThreads(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // The thread ended just now.
      return 0;
    }
  });
  return threads.reduce((sum, time) => sum + time, 0) / 1e6;
}

/** User and system time of the process: fields 14 and 15 of `stat`; the second may hold spaces, in brackets. */
function allThreads(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** @param child has loaded the probe */
function askedAccount(child: ChildProcess): Account {
  const usage = async (): Promise<{ cpu: number; now: number; peak: number }> => {
    return (await ask(child, 'usage')) as { cpu: number; now: number; peak: number };
  };
  return {
    cpu: async () => {
      const { cpu } = await usage();
      return { living: cpu, all: cpu };
    },
    memory: usage,
  };
}

/** Asks the probe in a process. */
export function ask(child: ChildProcess, question: 'usage' | 'watch' | 'tasks'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the probe does not answer: ${question}`)), 60_000);
    child.once('message', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    child.send(question);
  });
}
