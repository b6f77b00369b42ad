// The unit directory that a file is checked with: the one of the nearest folder upwards that has one.
import { dirname, join, relative } from 'node:path';
import { readDocuments } from '../../model/document/book.ts';
import type { Doc } from '../../model/document/document.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import { hasRole, STANDARD } from '../../model/standard/standard.ts';
import { type Directory, readDirectory } from '../../model/workspace/directory.ts';
import { recognitionOf } from '../../model/workspace/recognise.ts';
import { readSource } from '../../text/source.ts';
import type { Job } from '../check/work.ts';
import { attempt, type Failure } from '../failure.ts';
import type { Files, FolderEntry } from '../host.ts';
import { damageOf } from './directory-damage.ts';
import { slashed } from './paths.ts';
import { OUT_OF_REACH, PathReach } from './reach.ts';
import { readText } from './read-text.ts';

/** A directory, and what is wrong with the files that were looked at for it, those of nearer folders first. */
export interface Found {
  /** Undefined when no folder that the file's reach knows has one. */
  readonly directory: Directory | undefined;
  /** Files that could not be read, or not wholly; what a check of the file itself tells is left to it. */
  readonly failures: readonly Failure[];
}

/** Reads each folder at most once; a class because what it read lasts as long as the run. */
export class UnitDirectories {
  private readonly byFolder = new Map<string, Found>();
  private readonly byOwnFolder = new Map<string, Found>();
  private readonly files: Files;
  private readonly reach: PathReach;
  private readonly checked: ReadonlySet<string>;

  /** @param job its files are checked in this run, or in other shares of it */
  constructor(files: Files, job: Pick<Job, 'files' | 'folders'>) {
    this.files = files;
    this.reach = new PathReach(files, job.folders);
    this.checked = new Set(job.files.map((path) => files.absolute(path)));
  }

  /** The directory for a file. */
  of(path: string): Found {
    const own = dirname(this.files.absolute(path));
    const known = this.byOwnFolder.get(own) ?? this.nearest(this.reach.foldersOf(path));
    this.byOwnFolder.set(own, known);
    return known;
  }

  private nearest(folders: readonly string[]): Found {
    const failures: Failure[] = [];
    for (const folder of folders) {
      const found = this.in(folder);
      failures.push(...found.failures);
      if (found.directory !== undefined) return { directory: found.directory, failures };
    }
    return { directory: undefined, failures };
  }

  private in(folder: string): Found {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const entries = attempt(() => this.files.list(folder)) ?? [];
    const found = this.read(
      folder,
      entries.filter((entry) => !entry.folder && DIRECTORIES.isNamed(entry.name)),
    );
    this.byFolder.set(folder, found);
    return found;
  }

  /** Several directory files of one folder count as one; files without a unit count as none. */
  private read(folder: string, named: readonly FolderEntry[]): Found {
    const read = named.map(({ name, link }) => this.docsOf(join(folder, name), link));
    const directory = readDirectory(read.flatMap(({ docs }) => docs));
    const failures = read.flatMap(({ failure }) => failure ?? []);
    return {
      directory: directory === undefined || directory.units.length === 0 ? undefined : directory,
      failures,
    };
  }

  private docsOf(
    path: string,
    link: boolean,
  ): { readonly docs: readonly Doc[]; readonly failure: Failure | undefined } {
    const name = slashed(relative(this.files.absolute('.'), path));
    const isChecked = this.checked.has(path);
    const isOut = link && !this.reach.holds(path);
    const read = isOut ? { why: OUT_OF_REACH } : readText(path, this.files);
    if ('why' in read) return { docs: [], failure: isChecked ? undefined : { path: name, why: read.why } };
    const source = readSource(read.text, ENTRIES_KEY);
    const docs = readDocuments(source, STANDARD);
    const damage = damageOf(source, docs);
    const isTold = damage === undefined || (damage.toldByCheck && isChecked);
    return { docs, failure: isTold ? undefined : { path: name, why: damage.why } };
  }
}

const DIRECTORIES = recognitionOf(STANDARD.kinds.filter((kind) => hasRole(kind, 'units')));
