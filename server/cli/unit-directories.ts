// The unit directory that a file is checked with: the one of the nearest folder upwards that has one.
import { dirname, join, relative } from 'node:path';
import { readDocuments } from '../model/book.ts';
import { type Directory, readDirectory } from '../model/directory.ts';
import type { Doc } from '../model/document.ts';
import { ENTRIES_KEY } from '../model/read.ts';
import { STANDARD } from '../model/standard.ts';
import { readSource } from '../text/source.ts';
import { damageOf } from './directory-damage.ts';
import { attempt, type Failure } from './failure.ts';
import type { Files, FolderEntry } from './host.ts';
import { slashed } from './paths.ts';
import { readText } from './read-text.ts';
import { isNamedLike, nameEndings } from './recognise.ts';

/** A directory, and what is wrong with the files that were looked at for it, those of nearer folders first. */
export interface Found {
  /** Undefined when no folder up to the repository's, or the root, has one. */
  readonly directory: Directory | undefined;
  /** Files that could not be read, or not wholly; what a check of the file itself tells is left to it. */
  readonly failures: readonly Failure[];
}

/** Reads each folder at most once; a class because what it read lasts as long as the run. */
export class UnitDirectories {
  private readonly byFolder = new Map<string, Found>();
  private readonly files: Files;
  private readonly checked: ReadonlySet<string>;

  /** @param checked the files that are checked in this run, or in other shares of it */
  constructor(files: Files, checked: readonly string[]) {
    this.files = files;
    this.checked = new Set(checked.map((path) => files.absolute(path)));
  }

  /** The directory for a file. */
  of(path: string): Found {
    return this.from(dirname(this.files.absolute(path)));
  }

  private from(folder: string): Found {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const entries = attempt(() => this.files.list(folder)) ?? [];
    const named = entries.filter((entry) => !entry.folder && isNamedLike(entry.name, ENDINGS));
    const found = this.read(folder, named);
    const whole = found.directory === undefined ? this.above(folder, entries, found.failures) : found;
    this.byFolder.set(folder, whole);
    return whole;
  }

  private above(folder: string, entries: readonly FolderEntry[], failures: readonly Failure[]): Found {
    const parent = dirname(folder);
    const last = parent === folder || entries.some(({ name }) => name === '.git');
    if (last) return { directory: undefined, failures };
    const above = this.from(parent);
    return { directory: above.directory, failures: [...failures, ...above.failures] };
  }

  /** Several directory files of one folder count as one; files without a unit count as none. */
  private read(folder: string, named: readonly FolderEntry[]): Found {
    const read = named.map(({ name }) => this.docsOf(join(folder, name)));
    const directory = readDirectory(read.flatMap(({ docs }) => docs));
    const failures = read.flatMap(({ failure }) => failure ?? []);
    return {
      directory: directory === undefined || directory.units.length === 0 ? undefined : directory,
      failures,
    };
  }

  private docsOf(path: string): { readonly docs: readonly Doc[]; readonly failure: Failure | undefined } {
    const name = slashed(relative(this.files.absolute('.'), path));
    const isChecked = this.checked.has(path);
    const read = readText(path, this.files);
    if ('why' in read) return { docs: [], failure: isChecked ? undefined : { path: name, why: read.why } };
    const source = readSource(read.text, ENTRIES_KEY);
    const docs = readDocuments(source, STANDARD);
    const damage = damageOf(source, docs);
    const isTold = damage === undefined || (damage.toldByCheck && isChecked);
    return { docs, failure: isTold ? undefined : { path: name, why: damage.why } };
  }
}

const ENDINGS = nameEndings(STANDARD.kinds.filter(({ id }) => id === 'unitDirectory'));
