// One who checks files: in the main thread, or as a worker. Knows the files by their paths, one after the other.
import { Commons } from '../../analysis/commons.ts';
import { analyse } from '../../analysis/open-text.ts';
import { STANDARD } from '../../model/standard/standard.ts';
import type { Workspace } from '../../model/workspace/workspace.ts';
import { DEFAULT_SETTINGS, type Severity, type World } from '../../model/world.ts';
import type { Message } from '../../rules/rule.ts';
import { reasonOf } from '../../text/reason.ts';
import type { Failure } from '../failure.ts';
import { slashed } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { UnitDirectories } from '../files/unit-directories.ts';
import type { Files } from '../host.ts';
import { FORMATS } from '../report/formats.ts';
import { type ReportedFinding, reported } from '../report/report.ts';
import { printOf } from '../shard/share.ts';
import { type FileHead, headOf } from './heads.ts';
import { neighbourhood } from './neighbours.ts';
import type { CheckedFile, Job, Sighting } from './work.ts';

/** A class because what it has read of the unit directories and of neighbours lasts as long as the run. */
export class Inspector {
  private readonly job: Job;
  private readonly files: Files;
  private readonly directories: UnitDirectories;
  private readonly commons = new Commons();
  private workspace: Workspace | undefined;

  constructor(job: Job, files: Files) {
    this.job = job;
    this.files = files;
    this.directories = new UnitDirectories(files, job);
  }

  /** Sees what a file is, before any file is checked. */
  look(path: string): Sighting {
    const read = readText(path, this.files);
    if ('why' in read) return UNREAD;
    const head = headOf(slashed(this.files.absolute(path)), read.text);
    return { head, ...(this.job.isShare ? printOf(read.text) : { length: 0, print: 0 }) };
  }

  /** Is told of the files that those to be checked lie among. */
  know(heads: readonly FileHead[]): void {
    this.workspace = neighbourhood(heads, this.files);
  }

  /** Checks a file. Never throws: what cannot be checked is said. */
  check(path: string): CheckedFile {
    const { directory, failures } = this.directories.of(path);
    const read = readText(path, this.files);
    if ('why' in read) return unchecked(read, failures);
    try {
      const { findings } = analyse(read.text, this.worldOf(path, directory), this.commons);
      return this.written(reported(slashed(path), read.text, findings), failures);
    } catch (error) {
      // The core does not throw; should it ever, one file must not take the others with it.
      return unchecked({ path, why: failedAt(reasonOf(error)) }, failures);
    }
  }

  private worldOf(path: string, directory: World['directory']): World {
    const file = slashed(this.files.absolute(path));
    const others = this.workspace && { file, workspace: this.workspace };
    return { standard: STANDARD, directory, today: this.job.today, settings: DEFAULT_SETTINGS, others };
  }

  private written(findings: readonly ReportedFinding[], directories: readonly Failure[]): CheckedFile {
    const { finding, between } = FORMATS[this.job.format];
    const counts: Record<Severity, number> = { ...NO_COUNTS };
    for (const { severity } of findings) counts[severity] += 1;
    const text = findings.map((each) => finding(each, this.job)).join(between);
    return { text, counts, rule: findings[0]?.rule, failure: undefined, directories };
  }
}

function failedAt(reason: string): Message {
  return {
    zh: `检查时程序出错（${reason}），没有查完；其余文件照常检查。请把这一行和这个文件一起报告。`,
    en: `The program failed at this file (${reason}), which is not checked; all others are. Please report this line with the file.`,
  };
}

/** A file that was not checked, and why. */
export function unchecked(failure: Failure, directories: readonly Failure[]): CheckedFile {
  return { text: '', counts: NO_COUNTS, rule: undefined, failure, directories };
}

/** What is known of a file that cannot be read. */
export const UNREAD: Sighting = { head: undefined, length: 0, print: 0 };

const NO_COUNTS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0, hint: 0 };
