// A host in memory: files by absolute path, streams as texts.
import { posix } from 'node:path';
import type { ExitCode, Files, FolderEntry, Host, Workforce } from '../../server/cli/host.ts';
import { main } from '../../server/cli/main.ts';
import { parseIso } from '../../server/model/languages/days.ts';
import { NotRead, refusalOf } from '../../server/model/workspace/readable.ts';

/** What a run left behind. */
export interface Run {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Files written, by the path that was named. */
  readonly written: Readonly<Record<string, string>>;
}

/** Contents by path; `undefined` is a file that cannot be read. */
export type Tree = Readonly<Record<string, string | Uint8Array | undefined>>;

/** How a run gets its workers. */
export type Threads = (files: Files) => Workforce;

/** Runs the command line over files in a working folder `/w`; today is 2020-07-02. */
export async function run(
  args: readonly string[],
  tree: Tree = {},
  threads?: Threads,
  isTerminal = false,
): Promise<Run> {
  const { host, run: left } = hostOf(tree, threads, isTerminal);
  const exit = await main(args, host);
  return { exit, ...left() };
}

/** The host of such a run, and what was left behind so far. */
export function hostOf(
  tree: Tree,
  threads?: Threads,
  isTerminal = false,
): { readonly host: Host; readonly run: () => Omit<Run, 'exit'> } {
  const contents = new Map(Object.entries(tree).map(([path, content]) => [absolute(path), content]));
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const files: Files = {
    kind: (path) => kindOf(absolute(path), contents),
    read: (path, most) => {
      const bytes = bytesOf(contents.get(absolute(path)));
      const refusal = refusalOf({ isRegular: true, size: bytes.length }, most);
      if (refusal !== undefined) throw new NotRead(refusal, bytes.length);
      return bytes;
    },
    write: (path, content) => {
      if (kindOf(posix.dirname(absolute(path)), contents) !== 'folder') throw new Error('ENOENT');
      written[path] = textOf(content);
    },
    list: (path) => entriesOf(absolute(path), contents),
    size: (path) => bytesOf(contents.get(absolute(path))).length,
    exists: (path) => kindOf(absolute(path), contents) !== undefined,
    absolute,
    real: absolute,
    destination: absolute,
    isSame: (one, other) => absolute(one) === absolute(other),
  };
  const host: Host = {
    files,
    workforce: threads?.(files),
    today: parseIso('2020-07-02') ?? 0,
    version: '1.2.3',
    isTerminal,
    out: async (content) => {
      out += textOf(content);
    },
    err: (text) => {
      err += text;
    },
  };
  return { host, run: () => ({ out, err, written }) };
}

type Contents = ReadonlyMap<string, string | Uint8Array | undefined>;

function absolute(path: string): string {
  return posix.resolve('/w', path);
}

function kindOf(path: string, contents: Contents): 'file' | 'folder' | undefined {
  if (contents.has(path)) return 'file';
  return path === '/w' || entriesOf(path, contents).length > 0 ? 'folder' : undefined;
}

function bytesOf(content: string | Uint8Array | undefined): Uint8Array {
  if (content === undefined) throw new Error('EACCES');
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Bytes as a letter each. */
function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}

function entriesOf(folder: string, contents: Contents): FolderEntry[] {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const names = new Map<string, FolderEntry>();
  for (const path of contents.keys()) {
    const [name, ...deeper] = path.startsWith(start) ? path.slice(start.length).split('/') : [];
    if (name !== undefined) names.set(name, { name, folder: deeper.length > 0, link: false });
  }
  return [...names.values()];
}
