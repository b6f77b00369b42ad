// A folder for one attack, removed when the tests are over.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { lay } from '../cli/files.ts';
import { CannotTry } from './attack.ts';

/** A table in which nothing is found but that there is no unit directory. */
export const CLEAN =
  '类型: 任务分工\n标题: 甲市任务分工\n成文日期: 2025-01-10\n条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2025年9月底前\n';
/** The same with a mistake in it. */
export const WRONG = CLEAN.replace('9月底前', '13月底前');

/** Makes a folder with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
  made.push(folder);
  lay(folder, files);
  return folder;
}

/** Runs a program of the system, such as `mkfifo`. */
export function system(program: string, ...args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'pipe' });
  } catch (error) {
    throw new CannotTry(`${program} ${args.join(' ')}: ${String(error)}`);
  }
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
