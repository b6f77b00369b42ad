// Files within limits: no call is waited for longer than some seconds, no link leads out of the workspace, and what is
// refused is logged once.
import { isBelow } from '../../model/workspace/reach.ts';
import { NotRead, READING_TIME, type Refusal, whyNotRead } from '../../model/workspace/readable.ts';
import { addressOf } from './address.ts';
import { type FileAccess, parentOf, type WorkspaceFiles } from './files.ts';

/** When so many calls hang, the folders that they hang in are left alone: the system answers only a few at a time. */
const MAX_HANGING = 3;

/** What the limits depend on. */
export interface BoundedFilesOptions {
  /** The folders of the workspace, as URIs without `/` at their end. */
  roots(): readonly string[];
  log(message: string): void;
  /** So many milliseconds a call is waited for. */
  readonly time?: number;
}

/** A class because it remembers which calls hang, and what was logged. */
export class BoundedFiles implements WorkspaceFiles {
  private readonly access: FileAccess;
  private readonly options: BoundedFilesOptions;
  /** The folders of calls that were not answered in time and are not answered yet; one may stand there several times. */
  private readonly hanging: string[] = [];
  private readonly logged = new Set<string>();

  constructor(access: FileAccess, options: BoundedFilesOptions) {
    this.access = access;
    this.options = options;
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    const read = await this.inTime(uri, async () => {
      return (await this.leadsOut(uri)) ? 'outside' : await this.access.read(uri);
    });
    if (typeof read !== 'string') {
      this.logged.delete(uri);
      return read;
    }
    this.refuse(uri, read);
    return undefined;
  }

  async list(folder: string): Promise<readonly string[]> {
    const names = await this.inTime(folder, () => this.access.list(folder));
    if (typeof names !== 'string') return names;
    this.refuse(folder, names);
    return [];
  }

  async exists(uri: string): Promise<boolean> {
    return (await this.inTime(uri, () => this.access.exists(uri))) === true;
  }

  async real(uri: string): Promise<string> {
    const real = await this.inTime(uri, () => this.access.real(uri));
    return real === 'slow' || real === 'stuck' ? uri : real;
  }

  /** Where a link leads must be a folder of the workspace, or the folder that the link lies in. */
  private async leadsOut(uri: string): Promise<boolean> {
    const real = await this.access.real(uri);
    if (addressOf(real) === addressOf(uri)) return false;
    const own = parentOf(uri);
    const folders = [...(own === undefined ? [] : [own]), ...this.options.roots()];
    const tops = await Promise.all(folders.map((folder) => this.access.real(folder)));
    return !tops.some((top) => isBelow(addressOf(real), addressOf(top)));
  }

  private async inTime<T>(uri: string, call: () => Promise<T>): Promise<T | 'slow' | 'stuck'> {
    const folder = parentOf(uri) ?? uri;
    const isStuck = (hung: string): boolean => hung === folder || isBelow(folder, hung);
    if (this.hanging.length >= MAX_HANGING && this.hanging.some(isStuck)) return 'stuck';
    const answer = call();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'slow'>((give) => {
      timer = setTimeout(() => {
        this.hanging.push(folder);
        const settled = (): void => void this.hanging.splice(this.hanging.indexOf(folder), 1);
        answer.then(settled, settled);
        give('slow');
      }, this.options.time ?? READING_TIME);
    });
    return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  private refuse(uri: string, why: Refusal | 'outside' | 'stuck'): void {
    // Where others hang it was told of them.
    if (why === 'stuck' || this.logged.has(uri)) return;
    this.logged.add(uri);
    const { zh, en } = why === 'outside' ? OUTSIDE : whyNotRead(new NotRead(why));
    this.options.log(`${addressOf(uri)}: ${zh} / ${en}`);
  }
}

const OUTSIDE = {
  zh: '这个链接通向工作区之外，没有读取。请把文件本身放进工作区。',
  en: 'This link leads out of the workspace, so it is not read. Put the file itself into the workspace.',
};
