// The unit directory that a file is checked with: the one of the nearest folder upwards that has one.
import { dirname, join, relative } from 'node:path';
import { type Directory, readDirectory } from '../model/directory.ts';
import type { Doc } from '../model/document.ts';
import { ENTRIES_KEY, readDocuments } from '../model/read.ts';
import { STANDARD } from '../model/standard.ts';
import { readSource } from '../text/read.ts';
import { damageOf } from './directory-damage.ts';
import { attempt, type Failure } from './failure.ts';
import type { Files, FolderEntry } from './host.ts';
import { slashed } from './paths.ts';
import { readText } from './read-text.ts';
import { isNamedLike, nameEndings } from './recognise.ts';

/** Reads each folder at most once; a class because what it read lasts as long as the run. */
export class UnitDirectories {
  /** Directory files that could not be read, or not wholly; what a check of the file itself tells is left to it. */
  readonly failures: Failure[] = [];
  private readonly byFolder = new Map<string, Directory | undefined>();
  private readonly files: Files;
  private readonly checked: ReadonlySet<string>;

  /** @param checked the files that are checked in this run */
  constructor(files: Files, checked: readonly string[]) {
    this.files = files;
    this.checked = new Set(checked.map((path) => files.absolute(path)));
  }

  /** The directory for a file; undefined when no folder up to the repository's, or the root, has one. */
  of(path: string): Directory | undefined {
    return this.from(dirname(this.files.absolute(path)));
  }

  private from(folder: string): Directory | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const entries = attempt(() => this.files.list(folder)) ?? [];
    const named = entries.filter((entry) => !entry.folder && isNamedLike(entry.name, ENDINGS));
    const directory = this.read(folder, named) ?? this.above(folder, entries);
    this.byFolder.set(folder, directory);
    return directory;
  }

  private above(folder: string, entries: readonly FolderEntry[]): Directory | undefined {
    const parent = dirname(folder);
    const last = parent === folder || entries.some(({ name }) => name === '.git');
    return last ? undefined : this.from(parent);
  }

  /** Several directory files of one folder count as one; files without a unit count as none. */
  private read(folder: string, named: readonly FolderEntry[]): Directory | undefined {
    const directory = readDirectory(named.flatMap(({ name }) => this.docsOf(join(folder, name))));
    return directory === undefined || directory.units.length === 0 ? undefined : directory;
  }

  private docsOf(path: string): readonly Doc[] {
    const name = slashed(relative(this.files.absolute('.'), path));
    const read = readText(path, this.files);
    if ('why' in read) {
      if (!this.checked.has(path)) this.failures.push({ path: name, why: read.why });
      return [];
    }
    const source = readSource(read.text, ENTRIES_KEY);
    const docs = readDocuments(source, STANDARD);
    const damage = damageOf(source, docs);
    if (damage !== undefined && !(damage.toldByCheck && this.checked.has(path)))
      this.failures.push({ path: name, why: damage.why });
    return docs;
  }
}

const ENDINGS = nameEndings(STANDARD.kinds.filter(({ id }) => id === 'unitDirectory'));
