// The other documents of the workspace, as summaries: those of its folders, and those open in the editor.
import { readDocuments } from '../model/book.ts';
import type { Doc } from '../model/document.ts';
import { ENTRIES_KEY } from '../model/read.ts';
import type { Standard } from '../model/standard.ts';
import { type FileSummary, summarise, summaryBody, summaryHead } from '../model/summary.ts';
import { SummaryByHead } from '../model/summary-by-head.ts';
import { buildWorkspace, type Workspace } from '../model/workspace.ts';
import { brokenBlocks } from '../text/marks.ts';
import { readSource, type Source } from '../text/source.ts';
import { addressOf, childOf, type Files, isNamedLike } from './files.ts';

/** What is looked through at the start; a larger workspace is known as far as that. */
const MOST = { files: 2000, folders: 1000, depth: 8, bytes: 4_000_000 } as const;
const SKIPPED = /^(?:\..*|node_modules)\/$/u;

/** A file that was read; one that is open in the editor goes on changing. */
interface Read {
  readonly source: Source;
  readonly docs: readonly Doc[];
}

/** Keeps a summary of each file. A class because it is a cache with a lifetime: the session's. */
export class Neighbours {
  private readonly known = new Map<string, { readonly uri: string; readonly summary: FileSummary }>();
  /** Files of which it was said that they cannot be read: said once, until they can be again. */
  private readonly damaged = new Set<string>();
  private readonly scanned = new Set<string>();
  private built: Workspace | undefined;
  /** One change after the other, so that the last one counts. */
  private queue: Promise<void> = Promise.resolve();
  private readonly files: Files;
  private readonly standard: Standard;
  private readonly open: (uri: string) => Promise<{ readonly analysis: Read } | undefined>;
  private readonly log: (message: string) => void;

  /** @param open a file that is open in the editor, which counts more than the one on disk */
  constructor(files: Files, standard: Standard, open: Neighbours['open'], log: (message: string) => void) {
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
   * Looks through folders, each once.
   * @param depth how many folders below are looked through too
   */
  async scan(folders: readonly string[], depth: number = MOST.depth): Promise<void> {
    const fresh = folders.filter((folder) => !this.scanned.has(folder));
    if (fresh.length === 0) return this.queue;
    for (const folder of fresh) this.scanned.add(folder);
    return this.next(async () => {
      const uris: string[] = [];
      for (const folder of fresh) uris.push(...(await this.filesBelow(folder, depth)));
      for (const uri of uris.slice(0, MOST.files)) await this.read(uri);
      if (uris.length > MOST.files) {
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
    const isIn = (uri: string, folders: readonly string[]): boolean =>
      folders.some((folder) => `${uri}/`.startsWith(`${folder}/`));
    const isGone = (uri: string): boolean => isIn(uri, gone) && !isIn(uri, kept);
    return this.next(async () => {
      for (const folder of [...this.scanned]) if (isGone(folder)) this.scanned.delete(folder);
      for (const [address, { uri }] of [...this.known]) if (isGone(uri)) this.known.delete(address);
    });
  }

  /** The known files in a folder. */
  below(folder: string): readonly string[] {
    const start = `${addressOf(folder)}/`;
    return [...this.known].flatMap(([address, { uri }]) => (address.startsWith(start) ? [uri] : []));
  }

  private next(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(change)
      .catch((error: unknown) => this.log(String(error)))
      .then(() => {
        // Before a folder was looked through nothing can be called missing.
        const summaries = [...this.known.values()].map(({ summary }) => summary);
        this.built = this.scanned.size === 0 ? undefined : buildWorkspace(summaries);
      });
    return this.queue;
  }

  private async filesBelow(root: string, depth: number): Promise<string[]> {
    const found: string[] = [];
    const folders = [{ folder: root, below: depth }];
    for (const { folder, below } of folders) {
      for (const name of [...(await this.files.list(folder))].sort()) {
        if (!name.endsWith('/')) {
          if (isNamedLike(name, this.standard.kinds)) found.push(childOf(folder, name));
        } else if (below > 0 && folders.length < MOST.folders && !SKIPPED.test(name)) {
          folders.push({ folder: childOf(folder, name.slice(0, -1)), below: below - 1 });
        }
      }
    }
    return found;
  }

  private async read(uri: string): Promise<void> {
    const address = addressOf(uri);
    const open = (await this.open(uri))?.analysis;
    const read = open ?? this.decoded(await this.files.read(uri));
    if (read === undefined) {
      this.known.delete(address);
      this.damaged.delete(address);
      return;
    }
    const whole = read !== NOT_UTF8 && brokenBlocks(read.source.blocks).length === 0;
    if (whole || !this.known.has(address)) {
      const docs = read === NOT_UTF8 ? [] : read.docs;
      const summary = open ? this.later(address, open) : summarise(address, docs, this.standard);
      this.known.set(address, { uri, summary });
    }
    if (whole) this.damaged.delete(address);
    else this.tellDamaged(address);
  }

  /** To gather from all entries of a large file takes long: of an open one it is done when another file asks. */
  private later(file: string, open: Read): FileSummary {
    const documents = open.docs.map((doc, index) => {
      return new SummaryByHead(summaryHead(file, doc, this.standard), () => {
        const now = open.docs[index];
        return now && summaryBody(now, this.standard);
      });
    });
    return { file, documents };
  }

  private decoded(bytes: Uint8Array | undefined): Read | typeof NOT_UTF8 | undefined {
    if (bytes === undefined) return undefined;
    try {
      const text = bytes.length > MOST.bytes ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const source = readSource(text, ENTRIES_KEY);
      return { source, docs: readDocuments(source, this.standard) };
    } catch {
      return NOT_UTF8;
    }
  }

  private tellDamaged(address: string): void {
    if (this.damaged.has(address)) return;
    this.damaged.add(address);
    const zh = '文件有语法错误或不是 UTF-8 编码，改正前其他文件与它上一次的内容核对';
    this.log(`${zh} / damaged or not UTF-8, others are compared with what was last read: ${address}`);
  }
}

/** Stands for bytes that are no text. */
const NOT_UTF8 = Symbol('not UTF-8');
