// The unit directories of the workspace: the nearest folder up from a document that has one.

import { readDocuments } from '../../model/document/book.ts';
import { ENTRIES_KEY } from '../../model/document/read.ts';
import { hasRole, STANDARD, type Standard } from '../../model/standard/standard.ts';
import { type Directory, readDirectory } from '../../model/workspace/directory.ts';
import { isBelow, isSameFolder, reach } from '../../model/workspace/reach.ts';
import { isYaml, recognitionOf } from '../../model/workspace/recognise.ts';
import { brokenBlocks } from '../../text/cut/marks.ts';
import { readSource, type Source } from '../../text/source.ts';
import { addressOf } from './address.ts';
import { childOf, parentOf, type WorkspaceFiles } from './files.ts';

/** A directory in use, and the files that it was read from. */
export interface FoundDirectory {
  readonly directory: Directory;
  readonly uris: readonly string[];
}

/** Knows unit directory files by their names. */
const DIRECTORIES = recognitionOf(STANDARD.kinds.filter((kind) => hasRole(kind, 'units')));

/** So many folders upwards are looked at: an address of a client may name any number of them. */
const MAX_FOLDERS = 64;
/** In UTF-16 units, each of four bytes that are written as %XX. */
const LONGEST_PATH = 4096 * 12;

/** Whether an address is that of a unit directory file. */
export function isDirectoryFile(address: string): boolean {
  return DIRECTORIES.isNamed(address);
}

/** Finds directories and keeps them until a file changes. A class because it is a cache with a lifetime: the session's. */
export class Directories {
  /** By the addresses of folders, as all that is remembered here: clients spell the URI of one folder in several ways. */
  private readonly folders = new Map<string, Promise<FoundDirectory | undefined>>();
  private readonly repositories = new Map<string, Promise<boolean>>();
  private readonly lastGood = new Map<string, FoundDirectory>();
  /** Folders of which it was said that their directory cannot be read: said once, until it can be again. */
  private readonly damaged = new Set<string>();
  private readonly files: WorkspaceFiles;
  private readonly standard: Standard;
  private readonly openText: (uri: string) => string | undefined;
  private readonly log: (message: string) => void;

  /** @param openText the text of a file that is open in the editor, which counts more than the one on disk */
  constructor(
    files: WorkspaceFiles,
    standard: Standard,
    openText: (uri: string) => string | undefined,
    log: (message: string) => void,
  ) {
    this.files = files;
    this.standard = standard;
    this.openText = openText;
    this.log = log;
  }

  /**
   * The directory for a document: that of the nearest folder upwards, within its reach.
   * @param roots the folders of the workspace
   */
  async find(uri: string, roots: readonly string[]): Promise<FoundDirectory | undefined> {
    const around = foldersAround(uri);
    const repositories = await Promise.all(around.map((folder) => this.hasRepository(folder)));
    const isRoot = (folder: string): boolean => roots.some((root) => isSame(root, folder));
    const folders = reach(around, isRoot, (folder) => repositories[around.indexOf(folder)] === true);
    for (const folder of folders) {
      const found = await this.inFolder(folder);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * Forgets what was read in the folder of a unit directory that changed, or in and below a folder that changed: of one
   * that is deleted nothing else is told.
   * @returns whether anything was known of it; what was not looked at is nobody's directory
   */
  changed(uri: string): boolean {
    const address = addressOf(uri);
    if (isDirectoryFile(address)) return this.folders.delete(keyOf(parentOf(uri) ?? ''));
    if (isYaml(address)) return false;
    const gone = [...this.folders.keys()].filter((own) => own === address || isBelow(own, address));
    for (const folder of gone) this.folders.delete(folder);
    return gone.length > 0;
  }

  private hasRepository(folder: string): Promise<boolean> {
    const address = keyOf(folder);
    const known = this.repositories.get(address) ?? this.files.exists(childOf(folder, '.git'));
    this.repositories.set(address, known);
    return known;
  }

  private inFolder(folder: string): Promise<FoundDirectory | undefined> {
    const address = keyOf(folder);
    let found = this.folders.get(address);
    if (found === undefined) {
      found = this.readFolder(folder, address);
      this.folders.set(address, found);
    }
    return found;
  }

  private async readFolder(folder: string, address: string): Promise<FoundDirectory | undefined> {
    const [uris, texts] = await this.textsIn(folder);
    if (uris.length === 0) {
      this.lastGood.delete(address);
      this.damaged.delete(address);
      return undefined;
    }
    const sources = texts.map((text) => readSource(text ?? '', ENTRIES_KEY));
    const directory = readDirectory(sources.flatMap((source) => readDocuments(source, this.standard)));
    const whole = texts.every((text) => text !== undefined) && !sources.some(isBroken);
    const good = directory !== undefined && directory.units.length > 0;
    if (good && (whole || !this.lastGood.has(address))) this.lastGood.set(address, { directory, uris });
    if (good && whole) this.damaged.delete(address);
    else this.tellDamaged(address, uris);
    return this.lastGood.get(address);
  }

  /** A file that vanishes while it is read is as one that was never there. */
  private async textsIn(
    folder: string,
  ): Promise<readonly [readonly string[], readonly (string | undefined)[]]> {
    const uris = await this.filesIn(folder);
    const texts = await Promise.all(uris.map((uri) => this.text(uri)));
    if (texts.every((text) => text !== undefined)) return [uris, texts];
    const still = new Set(await this.filesIn(folder));
    const kept = uris.flatMap((uri, at) => (still.has(uri) ? [at] : []));
    return [kept.map((at) => uris[at] ?? ''), kept.map((at) => texts[at])];
  }

  private async filesIn(folder: string): Promise<readonly string[]> {
    const names = (await this.files.list(folder)).filter((name) => DIRECTORIES.isNamed(name));
    return names.sort().map((name) => childOf(folder, name));
  }

  private tellDamaged(address: string, uris: readonly string[]): void {
    if (this.damaged.has(address)) return;
    this.damaged.add(address);
    const kept = this.lastGood.has(address);
    const zh = `单位名录有错误、不是 UTF-8 编码或无法读取${kept ? '，改正前继续使用能读出的上一次内容' : '，单位名称未核对'}`;
    const en = `unit directory damaged, not UTF-8 or not to be read${kept ? ', keeping what was last read' : ', names are not checked'}`;
    this.log(`${zh} / ${en}: ${uris.map(addressOf).join(', ')}`);
  }

  private async text(uri: string): Promise<string | undefined> {
    const open = this.openText(uri);
    if (open !== undefined) return open;
    const bytes = await this.files.read(uri);
    try {
      return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not UTF-8: damaged, which is told as such.
      return undefined;
    }
  }
}

/** The folders that a file lies in, the nearest first. */
function foldersAround(uri: string): readonly string[] {
  const folders: string[] = [];
  for (let at = parentOf(uri); at !== undefined && folders.length < MAX_FOLDERS; at = parentOf(at))
    folders.push(at);
  return folders;
}

/** What a folder is remembered by: its address, unless it is longer than any path that a system takes. */
function keyOf(folder: string): string {
  return folder.length > LONGEST_PATH ? folder : addressOf(folder);
}

function isSame(one: string, other: string): boolean {
  return isSameFolder(addressOf(one), addressOf(other));
}

function isBroken({ blocks }: Source): boolean {
  return brokenBlocks(blocks).length > 0;
}
