// Reads files for the server, through the editor, which reaches any file system: local, remote, or in a browser.
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from '../server/protocol/requests.ts';
import { base64 } from './base64.ts';
import { isUriParams } from './guards.ts';

/** Answers the server's two questions about files; what cannot be read is missing, never an error. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async (params: unknown) => {
    return isUriParams(params) ? await fileBytes(params.uri) : null;
  });
  client.onRequest(LIST_FOLDER_REQUEST, async (params: unknown) => {
    return isUriParams(params) ? await fileNames(params.uri) : [];
  });
}

async function fileBytes(uri: string): Promise<string | null> {
  try {
    return base64(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch {
    return null;
  }
}

async function fileNames(uri: string): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => {
      if ((type & FileType.File) !== 0) return [name];
      // Links to folders are not followed, so that a walk always ends.
      return type === FileType.Directory ? [`${name}/`] : [];
    });
  } catch {
    return [];
  }
}
