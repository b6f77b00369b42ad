// How far a run reaches: above which folder no unit directory is looked for, and where a file that is named must lie.
import { dirname } from 'node:path';
import { isBelow, isSameFolder, reach } from '../../model/workspace/reach.ts';
import { attempt } from '../failure.ts';
import type { Files } from '../host.ts';
import { slashed } from './paths.ts';

/** A class because what it has seen of the folders holds for the run. */
export class PathReach {
  private readonly files: Files;
  /** The working folder, and the folders that the run was given. */
  private readonly roots: readonly string[];
  private readonly repositories = new Map<string, boolean>();
  private readonly realFolders = new Map<string, string>();

  /** @param folders the folders that the run was given */
  constructor(files: Files, folders: readonly string[]) {
    this.files = files;
    this.roots = ['.', ...folders].map((folder) => slashed(files.absolute(folder)));
  }

  /** The folders that are looked through for a file, as absolute paths, the nearest first. */
  foldersOf(path: string): readonly string[] {
    const folders = [dirname(this.files.absolute(path))];
    for (let at = folders[0] ?? ''; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
    return reach(
      folders,
      (folder) => this.roots.some((root) => isSameFolder(root, slashed(folder))),
      (folder) => this.hasRepository(folder),
    );
  }

  /**
   * Whether a path leads, through all links, to a place that the run may read for a file: below the uppermost of its
   * folders, the working folder, or one that the run was given. What is not there leads nowhere else.
   */
  holds(path: string, file = path): boolean {
    const tops = [this.foldersOf(file).at(-1) ?? '', ...this.roots];
    const named = slashed(this.files.absolute(path));
    // What lies elsewhere by its name alone is not so much as looked at.
    if (!tops.some((top) => isBelow(named, slashed(top)))) return false;
    const real = this.real(path);
    return real === undefined || tops.some((top) => isBelow(real, this.realFolder(top)));
  }

  private real(path: string): string | undefined {
    const real = attempt(() => this.files.real(path));
    return real === undefined ? undefined : slashed(real);
  }

  private realFolder(folder: string): string {
    const known = this.realFolders.get(folder) ?? this.real(folder) ?? folder;
    this.realFolders.set(folder, known);
    return known;
  }

  private hasRepository(folder: string): boolean {
    const known = this.repositories.get(folder);
    if (known !== undefined) return known;
    const found = this.files.exists(`${folder}/.git`);
    this.repositories.set(folder, found);
    return found;
  }
}

/** What to say of a link that leads out of the reach. */
export const OUT_OF_REACH = {
  zh: '这个链接通向所检查的文件夹之外，没有读取。如需检查，请直接写明它所指的文件。',
  en: 'This link leads out of the folder, so it is not read. To check what it leads to, name that file itself.',
} as const;
