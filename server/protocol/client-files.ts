// Files through the client, which reaches any file system that its editor reaches.
import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { reasonOf } from '../text/reason.ts';
import { visible } from '../text/visible.ts';
import type { Files } from './files.ts';
import { LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from './requests.ts';

const BYTES = z.nullable(z.string());
const NAMES = z.array(z.string());

/** Asks the client; a client that fails to answer has no such file. */
export function clientFiles(connection: Connection): Files {
  return {
    read: async (uri) => {
      const answer = BYTES.safeParse(await asked(connection, READ_FILE_REQUEST, uri));
      if (!answer.success || answer.data === null) return undefined;
      return Uint8Array.from(atob(answer.data), (char) => char.charCodeAt(0));
    },
    list: async (folder) => {
      const answer = NAMES.safeParse(await asked(connection, LIST_FOLDER_REQUEST, folder));
      return answer.success ? answer.data : [];
    },
  };
}

async function asked(connection: Connection, method: string, uri: string): Promise<unknown> {
  try {
    return await connection.sendRequest(method, { uri });
  } catch (error) {
    connection.console.warn(visible(`${method} ${uri}: ${reasonOf(error)}`));
    return undefined;
  }
}
