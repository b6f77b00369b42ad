// The other documents of the workspace, as summaries: those of its folders, and those open in the editor.

import type { Standard } from '../../model/standard/standard.ts';
import { isBelow, isInOneOf } from '../../model/workspace/reach.ts';
import { isToolFolder, isYaml, OURS } from '../../model/workspace/recognise.ts';
import type { FileSummary } from '../../model/workspace/summary.ts';
import { buildWorkspace, type Workspace } from '../../model/workspace/workspace.ts';
import { brokenBlocks } from '../../text/cut/marks.ts';
import { reasonOf } from '../../text/reason.ts';
import { addressOf } from './address.ts';
import { childOf, type WorkspaceFiles } from './files.ts';
import { NOT_UTF8, type Read, readBytes, type SummedUp, sumUp, sumUpLater } from './summing-up.ts';

/** What is looked through at the start; a larger workspace is known as far as that. */
const MOST = { files: 2000, folders: 1000, depth: 8 } as const;

/** What is known of a file. */
interface Known extends SummedUp {
  readonly uri: string;
}

/** Keeps a summary of each file. A class because it is a cache with a lifetime: the session's. */
export class Neighbours {
  private readonly known = new Map<string, Known>();
  /** Files of which it was said that they cannot be read: said once, until they can be again. */
  private readonly damaged = new Set<string>();
  /** The folders that were looked through, each with how many below it were. */
  private readonly scanned = new Map<string, number>();
  /** Whether something has been learnt since the look-ups were built. */
  private isStale = true;
  private built: Workspace | undefined;
  /** One change after the other, so that the last one counts. */
  private queue: Promise<void> = Promise.resolve();
  private readonly files: WorkspaceFiles;
  private readonly standard: Standard;
  private readonly open: (uri: string) => Promise<{ readonly analysis: Read } | undefined>;
  private readonly log: (message: string) => void;

  /** @param open a file that is open in the editor, which counts more than the one on disk */
  constructor(
    files: WorkspaceFiles,
    standard: Standard,
    open: Neighbours['open'],
    log: (message: string) => void,
  ) {
    this.files = files;
    this.standard = standard;
    this.open = open;
    this.log = log;
  }

  /** All that is known; the same value until a file changes. Undefined before the first folder was looked through. */
  get workspace(): Workspace | undefined {
    return this.built;
  }

  /**
   * Looks through folders, each once so deep.
   * @param depth how many folders below are looked through too
   */
  async scan(folders: readonly string[], depth: number = MOST.depth): Promise<void> {
    // One in which only a file was open is looked through again when it becomes a folder of the workspace.
    const fresh = folders.filter((folder) => (this.scanned.get(folder) ?? -1) < depth);
    if (fresh.length === 0) return this.queue;
    for (const folder of fresh) this.scanned.set(folder, depth);
    return this.next(async () => {
      const uris: string[] = [];
      for (const folder of fresh) uris.push(...(await this.filesBelow(folder, depth)));
      // Those that are ours by their name come first, so that others take nothing of the limit from them.
      const [named, others] = [uris.filter((uri) => isNamed(uri)), uris.filter((uri) => !isNamed(uri))];
      for (const uri of [...named.slice(0, MOST.files), ...others.slice(0, MOST.files)]) await this.read(uri);
      if (named.length > MOST.files) {
        this.log(`只核对前 ${MOST.files} 个文件 / only the first ${MOST.files} files are compared`);
      }
    });
  }

  /** Sums up anew files that were opened, saved, closed, or changed on disk; one that is gone is forgotten. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.next(async () => {
      for (const uri of uris) await this.read(uri);
    });
  }

  /** Forgets what lies in folders that are no longer looked through. @param kept those that are, wherever they lie */
  forget(gone: readonly string[], kept: readonly string[]): Promise<void> {
    const [from, still] = [gone.map(addressOf), kept.map(addressOf)];
    const isIn = (address: string, folders: readonly string[]): boolean =>
      folders.some((folder) => address === folder || isBelow(address, folder));
    const isGone = (address: string): boolean => isIn(address, from) && !isIn(address, still);
    return this.next(async () => {
      for (const folder of [...this.scanned.keys()])
        if (isGone(addressOf(folder))) this.scanned.delete(folder);
      for (const [address, { uri }] of [...this.known])
        if (isGone(addressOf(uri))) this.known.delete(address);
      this.isStale = true;
    });
  }

  /** The files that changes of URIs mean: the files themselves, and those in folders, of which nothing else is told. */
  meant(uris: readonly string[]): readonly string[] {
    const files = uris.filter((uri) => isYaml(addressOf(uri)));
    if (files.length === uris.length) return files;
    // A folder with thousands of files may be deleted: each known file is looked at once, and not once for each of them.
    const places = new Set(uris.map((uri) => addressOf(uri).replace(/\/{1,8}$/, '')));
    const known = [...this.known.values()].map(({ uri }) => uri);
    return [...files, ...known.filter((uri) => isInOneOf(addressOf(uri), places))];
  }

  private next(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(change)
      .catch((error: unknown) => this.log(reasonOf(error)))
      .then(() => {
        // Before a folder was looked through nothing can be called missing.
        if (!this.isStale) return;
        this.isStale = false;
        // In the same order, whichever file came first.
        const files = [...this.known.values()].map(({ summary }) => summary).sort(byAddress);
        this.built = this.scanned.size === 0 ? undefined : buildWorkspace(files);
      });
    return this.queue;
  }

  private async filesBelow(root: string, depth: number): Promise<string[]> {
    const found: string[] = [];
    const folders = [{ folder: root, below: depth }];
    for (const { folder, below } of folders) {
      for (const name of [...(await this.files.list(folder))].sort()) {
        if (!name.endsWith('/')) {
          if (isYaml(name)) found.push(childOf(folder, name));
        } else if (below > 0 && folders.length < MOST.folders && !isToolFolder(name.slice(0, -1))) {
          folders.push({ folder: childOf(folder, name.slice(0, -1)), below: below - 1 });
        }
      }
    }
    return found;
  }

  private async read(uri: string): Promise<void> {
    // A file that is reached by several links is one file.
    const address = addressOf(await this.files.real(uri));
    const open = (await this.open(uri))?.analysis;
    const read = open ?? (await this.onDisk(uri, addressOf(uri)));
    if (read === undefined) {
      if (this.known.delete(address)) this.isStale = true;
      this.damaged.delete(address);
      return;
    }
    const whole = read !== NOT_UTF8 && brokenBlocks(read.source.blocks).length === 0;
    if (whole || !this.known.has(address)) {
      const docs = read === NOT_UTF8 ? [] : read.docs;
      const known = open ? sumUpLater(address, open, this.standard) : sumUp(address, docs, this.standard);
      this.known.set(address, { uri, ...known });
      this.isStale = true;
    }
    if (whole) this.damaged.delete(address);
    else this.tellDamaged(address);
  }

  /** A file that is not open; undefined when there is none, or none of ours. */
  private async onDisk(uri: string, address: string): Promise<Read | typeof NOT_UTF8 | undefined> {
    const isNamed = OURS.isNamed(address);
    if (!(isNamed || isYaml(address)) || !this.isLookedThrough(address)) return undefined;
    const bytes = await this.files.read(uri);
    return bytes && readBytes(bytes, isNamed, this.standard);
  }

  /** Whether a file lies where the folders are looked through: others do not count, whenever they are told of. */
  private isLookedThrough(address: string): boolean {
    return [...this.scanned].some(([folder, depth]) => {
      const start = addressOf(folder);
      if (!isBelow(address, start)) return false;
      const folders = address.slice(start.length).split('/').filter(Boolean).slice(0, -1);
      return folders.length <= depth && !folders.some(isToolFolder);
    });
  }

  /** Whether others see a file that is open as it was before it was edited. */
  isOld(address: string, open: Read): boolean {
    return this.known.get(address)?.isOld(open) ?? true;
  }

  private tellDamaged(address: string): void {
    if (this.damaged.has(address)) return;
    this.damaged.add(address);
    const zh = '文件有语法错误或不是 UTF-8 编码，改正前其他文件与它上一次的内容核对';
    this.log(`${zh} / damaged or not UTF-8, others are compared with what was last read: ${address}`);
  }
}

function isNamed(uri: string): boolean {
  return OURS.isNamed(addressOf(uri));
}

function byAddress(one: FileSummary, other: FileSummary): number {
  return one.file < other.file ? -1 : 1;
}
