// How each open document stands: which unit directory is its own, and whether it is compared with others.
import { isBelow } from '../../model/workspace/reach.ts';
import { addressOf } from './address.ts';
import { type Directories, type FoundDirectory, isDirectoryFile } from './directories.ts';
import type { WorkspaceFiles } from './files.ts';
import { standingOf } from './standing.ts';

/** What is known of an open document besides its text. */
export interface Stood {
  readonly found: FoundDirectory | undefined;
  /** Whether it is compared with the other documents of the workspace. */
  readonly isCompared: boolean;
  /** The URI of the file whose settings hold for it. */
  readonly place: string;
  /** The address of the file that it is, all links followed. */
  readonly address: string;
}

/** A class because it remembers, from when a document is opened until it is closed. */
export class Standings {
  private readonly known = new Map<string, Stood>();
  /** The newest search for each. */
  private readonly searches = new Map<string, Promise<Stood>>();
  /** The search for all of them that runs, and the one that begins after it, for all that changes until then. */
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<readonly string[]> | undefined;
  private readonly directories: Directories;
  private readonly files: Pick<WorkspaceFiles, 'real'>;
  private readonly roots: () => readonly string[];

  /** @param roots URIs of the workspace's folders, without a slash at their end */
  constructor(directories: Directories, files: Pick<WorkspaceFiles, 'real'>, roots: () => readonly string[]) {
    this.directories = directories;
    this.files = files;
    this.roots = roots;
  }

  /** Whether `find` has found what there is for a document. */
  has(uri: string): boolean {
    return this.known.has(uri);
  }

  /** What was found for a document. */
  of(uri: string): Stood {
    return this.known.get(uri) ?? alone(uri);
  }

  /** Whether any file, open or not, is compared with others. */
  isCompared(uri: string): boolean {
    return this.known.get(uri)?.isCompared ?? standingOf(uri, this.roots()).isCompared;
  }

  /** The URI of the file that an open document is; of any other file, the one way in which it is spelled. */
  place(uri: string): string {
    return this.known.get(uri)?.place ?? standingOf(uri, this.roots()).lookFrom[0] ?? uri;
  }

  /** Whether a file lies in no folder of the workspace. */
  isOutside(uri: string): boolean {
    return !this.roots().some((root) => isBelow(addressOf(uri), addressOf(root)));
  }

  /** Looks for the unit directory of an open document. Of two searches the later one counts, whichever ends first. */
  find(uri: string): Promise<Stood> {
    const search: Promise<Stood> = this.search(uri).then((stood) => {
      const newest = this.searches.get(uri);
      if (newest === search) this.known.set(uri, stood);
      // A document that was closed meanwhile has none.
      return newest === search ? stood : (newest ?? alone(uri));
    });
    this.searches.set(uri, search);
    return search;
  }

  private async search(uri: string): Promise<Stood> {
    const roots = this.roots();
    const { isCompared, lookFrom } = standingOf(uri, roots);
    let found: FoundDirectory | undefined;
    for (const own of isDirectoryFile(addressOf(uri)) ? [] : lookFrom)
      found ??= await this.directories.find(own, roots);
    const place = lookFrom[0] ?? uri;
    const address = addressOf(isCompared ? await this.files.real(place) : uri);
    return { found, isCompared, place, address };
  }

  /** A document is closed. */
  forget(uri: string): void {
    this.known.delete(uri);
    this.searches.delete(uri);
  }

  /**
   * Files or folders changed, came or went, unit directories among them perhaps. Thousands of them cost one search.
   * @param open the URIs of the open documents, when it is looked for them
   * @returns those of them that now have another directory
   */
  directoriesChanged(uris: readonly string[], open: () => readonly string[]): Promise<readonly string[]> {
    const roots = this.roots();
    const changed = uris.flatMap((uri) => {
      const { isCompared, lookFrom } = standingOf(uri, roots);
      return isCompared ? lookFrom.filter((own) => this.directories.changed(own)) : [];
    });
    if (changed.length === 0) return Promise.resolve([]);
    this.next ??= this.running.then(() => {
      this.next = undefined;
      return this.findAll(open());
    });
    this.running = this.next.catch(() => undefined);
    return this.next;
  }

  /** Looks for the unit directories of open documents. @returns those that now have another one */
  async findAll(open: readonly string[]): Promise<readonly string[]> {
    const before = new Map(this.known);
    const changed = await Promise.all(
      open.map(async (own) => {
        const { found } = await this.find(own);
        return found?.directory === before.get(own)?.found?.directory ? [] : [own];
      }),
    );
    return changed.flat();
  }
}

/** What is known of a document of which nothing is known. */
function alone(uri: string): Stood {
  return { found: undefined, isCompared: false, place: uri, address: addressOf(uri) };
}
