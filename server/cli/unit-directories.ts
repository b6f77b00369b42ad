// The unit directory that a file is checked with: the one of the nearest folder upwards that has one.
import { dirname, join } from 'node:path';
import { type Directory, readDirectory } from '../model/directory.ts';
import { ENTRIES_KEY, readDocuments } from '../model/read.ts';
import { STANDARD } from '../model/standard.ts';
import { readSource } from '../text/read.ts';
import { attempt, type Failure } from './failure.ts';
import type { Files, FolderEntry } from './host.ts';
import { readText } from './read-text.ts';
import { isNamedLike, nameEndings } from './recognise.ts';

/** Reads each folder at most once; a class because what it read lasts as long as the run. */
export class UnitDirectories {
  /** Directory files that could not be read. */
  readonly failures: Failure[] = [];
  private readonly byFolder = new Map<string, Directory | undefined>();
  private readonly files: Files;

  constructor(files: Files) {
    this.files = files;
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
    const docs = named.flatMap(({ name }) => {
      const read = readText(join(folder, name), this.files);
      if ('text' in read) return readDocuments(readSource(read.text, ENTRIES_KEY), STANDARD);
      this.failures.push(read);
      return [];
    });
    const directory = readDirectory(docs);
    return directory === undefined || directory.units.length === 0 ? undefined : directory;
  }
}

const ENDINGS = nameEndings(STANDARD.kinds.filter(({ id }) => id === 'unitDirectory'));
