// `gongkai check`: the same findings as in the editor, for all files that the paths lead to.

import type { Language } from '../../rules/support/say.ts';
import type { CheckCommand } from '../args/command.ts';
import { attempt, type Failure, tell } from '../failure.ts';
import { collect } from '../files/collect.ts';
import { PathReach } from '../files/reach.ts';
import { EXIT, type ExitCode, type Host } from '../host.ts';
import { FORMATS } from '../report/formats.ts';
import { exitOf, Sum } from '../report/totals.ts';
import { filesOf, fingerprint } from '../shard/share.ts';
import { type Failures, inTurn, stampOf } from '../shard/stamp.ts';
import { alone, type Crew } from './crew.ts';
import { jobsThatPay } from './jobs.ts';
import { superiorsBeside } from './neighbours.ts';
import { Pool } from './pool.ts';
import type { Job, Sighting } from './work.ts';

/** Checks and reports; what cannot be read is told and the rest is checked all the same. */
export async function check(command: CheckCommand, host: Host, language: Language): Promise<ExitCode> {
  if (attempt(() => host.files.absolute('.')) === undefined) {
    tell([{ path: '.', why: NO_WORKING_FOLDER }], host, language);
    return EXIT.failed;
  }
  return await checkAll(command, host, language);
}

async function checkAll(command: CheckCommand, host: Host, language: Language): Promise<ExitCode> {
  const { share, format, failOn } = command;
  const { files, folders, failures: paths } = collect(command.paths, host.files);
  const today = command.today ?? host.today;
  const job: Job = { today, language, format, isShare: share !== undefined, files, folders };
  const crew = crewFor(job, command.jobs, host);
  try {
    const sightings = await lookAt(job, crew, host);
    const sum = await report(share === undefined ? files : filesOf(share, files, sightings), crew, job, host);
    const failures: Failures = {
      paths: [...paths, ...nothing(command.paths, files, paths)],
      files: sum.unchecked,
      directories: sum.damaged,
    };
    const run = { program: host.version, language, today, failOn };
    const stamp =
      share && stampOf(share, { ...run, files: fingerprint(files, sightings) }, sum.checked, failures);
    const totals = {
      checked: sum.checked,
      counts: sum.counts,
      rule: sum.rule,
      failures: inTurn(failures),
      stamp,
    };
    await host.out(FORMATS[format].foot(totals, job));
    tell(totals.failures, host, language);
    return exitOf(totals, failOn);
  } finally {
    crew.dismiss();
  }
}

const NO_WORKING_FOLDER = {
  zh: '当前所在的文件夹已被删除或移走，没有检查。请换到一个现有的文件夹再运行。',
  en: 'The folder that you are in was deleted or moved, so nothing was checked. Go to a folder that exists and run it again.',
};

/** Workers where they pay or are asked for, and nobody but this thread where not. */
function crewFor(job: Job, asked: number | undefined, { files, workforce }: Host): Crew {
  const sizeOf = (path: string): number => attempt(() => files.size(path)) ?? 0;
  const standIn = (): Crew => alone(job, files);
  if (workforce === undefined || asked === 1) return standIn();
  const bytes = asked === undefined ? job.files.reduce((sum, path) => sum + sizeOf(path), 0) : 0;
  const paying = jobsThatPay(bytes, job.files.length, workforce.cores);
  const jobs = Math.min(asked ?? paying, job.files.length);
  return jobs < 2 ? standIn() : new Pool({ job, workforce, jobs, sizeOf, standIn });
}

/** Looks at all files, so that each can be checked among the others. */
async function lookAt(job: Job, crew: Crew, { files }: Host): Promise<readonly Sighting[]> {
  const sightings: Sighting[] = [];
  for await (const sighting of crew.look(job.files)) sightings.push(sighting);
  const heads = sightings.flatMap(({ head }) => head ?? []);
  crew.know([...heads, ...superiorsBeside(heads, files, new PathReach(files, job.folders))]);
  return sightings;
}

/** Checks files and writes the findings of each as soon as those of the files before it are written. */
async function report(paths: readonly string[], crew: Crew, job: Job, host: Host): Promise<Sum> {
  const { head, between } = FORMATS[job.format];
  const sum = new Sum();
  await host.out(head(job, host.version));
  for await (const checked of crew.check(paths)) {
    const isNext = checked.rule !== undefined && sum.rule !== undefined;
    sum.add(checked);
    if (checked.rule !== undefined) await host.out(isNext ? between + checked.text : checked.text);
  }
  return sum;
}

/** A check that looked at nothing must not pass for one that found nothing. */
function nothing(
  paths: readonly string[],
  files: readonly string[],
  failures: readonly Failure[],
): Failure[] {
  if (files.length > 0 || failures.length > 0) return [];
  const why = {
    zh: '这里没有可以检查的文件（如 *.分工.yaml、*.目录.yaml、*.名录.yaml）。',
    en: 'There are no files to check here (such as *.tasks.yaml, *.catalog.yaml, *.units.yaml).',
  };
  return [{ path: paths.join(' '), why }];
}
