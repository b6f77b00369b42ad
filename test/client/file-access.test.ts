// The client's answers about files: what the editor knows as a file is read, and nothing that only has the name of one.
import { beforeEach, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerFileRequests } from '../../client/file-access.ts';
import {
  FILE_EXISTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
} from '../../server/protocol/requests.ts';

interface Entry {
  readonly type: number;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

const disk = vi.hoisted(() => ({ entries: new Map<string, Entry>(), reads: [] as string[] }));
const TYPE = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

vi.mock('vscode', () => {
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
  }
  const found = (uri: string): Entry => {
    const entry = disk.entries.get(uri);
    if (entry === undefined) throw new FileSystemError('FileNotFound');
    if (uri.includes('locked')) throw new FileSystemError('NoPermissions');
    return entry;
  };
  const fs = {
    stat: async (uri: string) => found(uri),
    readFile: async (uri: string) => {
      disk.reads.push(uri);
      return found(uri).bytes ?? new Uint8Array();
    },
    readDirectory: async (folder: string) =>
      [...disk.entries].map(([uri, { type }]) => [uri.slice(folder.length + 1), type]),
  };
  return {
    FileSystemError,
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: { parse: (uri: string) => uri },
    workspace: { fs },
  };
});

/** Asks as the server does. */
async function ask(request: string, uri: unknown): Promise<unknown> {
  const handlers = new Map<string, (params: unknown) => Promise<unknown>>();
  const client = {
    onRequest: (name: string, handler: (params: unknown) => Promise<unknown>) => handlers.set(name, handler),
  };
  answerFileRequests(client as unknown as BaseLanguageClient);
  return await handlers.get(request)?.({ uri });
}

beforeEach(() => {
  disk.entries.clear();
  disk.reads.length = 0;
});

it.each<readonly [string, Entry | undefined, unknown]>([
  ['a file', { type: TYPE.File, size: 2, bytes: new Uint8Array([104, 105]) }, 'aGk='],
  [
    'a link to a file',
    { type: TYPE.File | TYPE.SymbolicLink, size: 2, bytes: new Uint8Array([104]) },
    'aA==',
  ],
  ['nothing', undefined, null],
  ['a pipe or a device', { type: TYPE.Unknown, size: 0 }, { refused: 'special' }],
  ['a link to a device', { type: TYPE.SymbolicLink, size: 0 }, { refused: 'special' }],
  ['a folder', { type: TYPE.Directory, size: 0 }, { refused: 'special' }],
  ['a file of 1 GB', { type: TYPE.File, size: 1_000_000_000 }, { refused: 'large' }],
])('%s', async (_, entry, answer) => {
  if (entry !== undefined) disk.entries.set('file:///w/a.yaml', entry);
  expect(await ask(READ_FILE_REQUEST, 'file:///w/a.yaml')).toEqual(answer);
  expect(disk.reads.length).toBe(typeof answer === 'string' ? 1 : 0);
});

it('a file that grows while it is read, or may not be read, is refused', async () => {
  disk.entries.set('file:///w/a.yaml', { type: TYPE.File, size: 2, bytes: new Uint8Array(64_000_001) });
  expect(await ask(READ_FILE_REQUEST, 'file:///w/a.yaml')).toEqual({ refused: 'large' });
  disk.entries.set('file:///w/locked.yaml', { type: TYPE.File, size: 2 });
  expect(await ask(READ_FILE_REQUEST, 'file:///w/locked.yaml')).toEqual({ refused: 'unreadable' });
});

it('lists what there is, and follows no link to a folder', async () => {
  for (const [name, type] of [
    ['a.yaml', TYPE.File],
    ['夹', TYPE.Directory],
    ['链', TYPE.Directory | TYPE.SymbolicLink],
  ] as const)
    disk.entries.set(`file:///w/${name}`, { type, size: 0 });
  expect(await ask(LIST_FOLDER_REQUEST, 'file:///w')).toEqual(['a.yaml', '夹/']);
});

it('tells what exists, and answers nonsense', async () => {
  disk.entries.set('file:///w/.git', { type: TYPE.Directory, size: 0 });
  expect(await ask(FILE_EXISTS_REQUEST, 'file:///w/.git')).toBe(true);
  expect(await ask(FILE_EXISTS_REQUEST, 'file:///.git')).toBe(false);
  expect(await ask(FILE_EXISTS_REQUEST, 3)).toBe(false);
  expect(await ask(READ_FILE_REQUEST, null)).toBeNull();
  expect(await ask(LIST_FOLDER_REQUEST, {})).toEqual([]);
});
