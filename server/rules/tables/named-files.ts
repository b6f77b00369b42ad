// How rules about several files name the others: a few of them, and how many there are.
import { type Others, pathBetween } from '../../model/workspace/workspace.ts';
import type { Message } from '../rule.ts';
import { listed, say } from '../support/say.ts';

/** The most that are named; the rest is counted. */
const MOST = 3;

/** The files by their paths from the one that is checked, each once, in the order of their paths. */
export function namedFiles(files: readonly string[], { file }: Others): Message {
  const paths = [...new Set(files)].map((other) => pathBetween(file, other)).sort();
  const { zh, en } = listed(paths.slice(0, MOST));
  if (paths.length <= MOST) return say(zh, en);
  return say(`${zh}等${paths.length}个文件`, `${en} and ${paths.length - MOST} more`);
}
