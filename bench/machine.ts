// On what was measured: the class of the machine and the versions, but not which machine it was.
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { KERNEL_COUNTS } from './drive/account.ts';

/** One line each. */
export function machine(): string[] {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    KERNEL_COUNTS
      ? "CPU: the scheduler's account of all threads of the server's process, garbage collection included."
      : 'CPU: what the process itself counts, asked of it from inside; asking costs a little of it.',
  ];
}
