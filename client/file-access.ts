// Reads files for the server, through the editor, which reaches any file system: local, remote, or in a browser.
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FILE_EXISTS_REQUEST,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  type RefusedFile,
  refusalOf,
} from '../server/protocol/requests.ts';
import { base64 } from './base64.ts';
import { isUriParams } from './guards.ts';

/** Answers the server's three questions about files; what cannot be read is told as such, and is never an error. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async (params: unknown): Promise<unknown> => {
    return isUriParams(params) ? await fileBytes(params.uri) : null;
  });
  client.onRequest(LIST_FOLDER_REQUEST, async (params: unknown) => {
    return isUriParams(params) ? await fileNames(params.uri) : [];
  });
  client.onRequest(FILE_EXISTS_REQUEST, async (params: unknown): Promise<unknown> => {
    return isUriParams(params) && (await isThere(params.uri));
  });
}

async function fileBytes(address: string): Promise<string | RefusedFile | null> {
  try {
    const uri = Uri.parse(address, true);
    // A pipe would be waited for, a device has no end: the editor knows neither as a file.
    const { type, size } = await workspace.fs.stat(uri);
    const refused = refusalOf({ isRegular: (type & FileType.File) !== 0, size });
    if (refused !== undefined) return { refused };
    const bytes = await workspace.fs.readFile(uri);
    // It may have grown meanwhile.
    return refusalOf({ isRegular: true, size: bytes.length }) ? { refused: 'large' } : base64(bytes);
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return isMissing ? null : { refused: 'unreadable' };
  }
}

async function fileNames(uri: string): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => {
      // Links to folders are not followed, so that a walk always ends.
      if ((type & FileType.Directory) !== 0) return type === FileType.Directory ? [`${name}/`] : [];
      return [name];
    });
  } catch {
    return [];
  }
}

async function isThere(uri: string): Promise<boolean> {
  try {
    await workspace.fs.stat(Uri.parse(uri, true));
    return true;
  } catch {
    return false;
  }
}
