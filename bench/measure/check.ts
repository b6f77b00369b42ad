// The command line over many files on disk, with one worker and with two.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { USAGE_FILE } from '../drive/account.ts';
import { PROBE } from '../drive/session.ts';
import type { Laid, Workplace } from '../make/workplace.ts';
import { type Figure, figuresOf, type Scene } from './figures.ts';
import { layFiles } from './many-files.ts';
import { smallest } from './statistics.ts';

/** How many files are checked, and how many mistakes each has. */
const FILES = 500;
const PLANTED = 3;
const TIMES = 3;

/** Exit code of wrong usage: an option that the program does not know. */
const USAGE = 2;

interface Run {
  readonly exit: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly found: number;
}

/** Checks all files several times; the least of the runs counts. Says so when the program has no `--jobs`. */
export async function checking(
  cli: string,
  workplace: Workplace,
): Promise<{ figures: Figure[]; remarks: string[] }> {
  const files = layFiles(workplace, 'yaml', FILES, PLANTED);
  const [first] = files;
  if (first === undefined) return { figures: [], remarks: [] };
  const trial = await run(cli, ['--jobs', '1'], workplace.folder, join(workplace.folder, '单位.名录.yaml'));
  if (trial.exit !== USAGE) {
    const one = await series(cli, files, workplace, ['--jobs', '1'], 'jobs 1');
    const two = await series(cli, files, workplace, ['--jobs', '2'], 'jobs 2');
    return { figures: [...one.figures, ...two.figures], remarks: [...one.remarks, ...two.remarks] };
  }
  const plain = await series(cli, files, workplace, [], 'jobs 0');
  const remark = '`check` has no `--jobs` yet: measured without it, and not with two workers.';
  return { figures: plain.figures, remarks: [remark, ...plain.remarks] };
}

async function series(
  cli: string,
  files: readonly Laid[],
  workplace: Workplace,
  options: readonly string[],
  scene: Scene,
): Promise<{ figures: Figure[]; remarks: string[] }> {
  const runs: Run[] = [];
  for (let time = 0; time < TIMES; time++)
    runs.push(await run(cli, options, workplace.folder, workplace.folder));
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const checkCpu = smallest(runs.map(({ cpu }) => cpu));
  const figures = figuresOf('ours', scene, {
    checkWall: smallest(runs.map(({ wall }) => wall)),
    checkCpu,
    checkPerMegabyte: checkCpu / megabytes,
    checkMemory: smallest(runs.map(({ peak }) => peak)),
  });
  const due = files.length * PLANTED;
  const wrong = runs.find(({ found }) => found !== due);
  const remarks =
    wrong === undefined ? [] : [`\`check\` (${scene}) found ${wrong.found} of ${due} planted mistakes.`];
  return { figures, remarks };
}

/** One run. Its output goes to a file, so that nobody who reads it is in its way. */
async function run(cli: string, options: readonly string[], folder: string, target: string): Promise<Run> {
  const [out, usage] = [join(folder, 'check.out'), join(folder, 'check.usage')];
  const file = openSync(out, 'w');
  const begun = performance.now();
  const child = spawn(execPath, [...PROBE, cli, 'check', target, ...options], {
    stdio: ['ignore', file, 'ignore'],
    env: { ...env, [USAGE_FILE]: usage },
  });
  const [exit] = await once(child, 'exit');
  const wall = performance.now() - begun;
  closeSync(file);
  const { cpu, peak } = JSON.parse(readFileSync(usage, 'utf8'));
  const found = readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => FINDING.test(line)).length;
  return { exit: Number(exit), wall, cpu, peak, found };
}

/** A line of the report that tells a finding: place, severity, rule in brackets. */
const FINDING = /:\d+:\d+: \S+ \[[a-z-]+\]/;
