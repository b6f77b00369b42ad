// Files through the client, which reaches any file system that its editor reaches.
import type { Connection } from 'vscode-languageserver';
import { LARGEST_FILE } from '../../model/workspace/readable.ts';
import { reasonOf } from '../../text/reason.ts';
import { as, either, list, object, oneOf, text } from '../../text/shape.ts';
import { visible } from '../../text/visible.ts';
import { FILE_EXISTS_REQUEST, LIST_FOLDER_REQUEST, READ_FILE_REQUEST } from '../requests.ts';
import type { FileAccess } from './files.ts';

const FILE = either(text, object({ refused: oneOf(['special', 'large', 'slow', 'unreadable']) }));
const NAMES = list(text);

/** Asks the client; a client that fails to answer has no such file. */
export function clientFiles(connection: Connection): FileAccess {
  return {
    read: async (uri) => {
      const answer = as(FILE, await asked(connection, READ_FILE_REQUEST, uri));
      return typeof answer === 'string' ? bytesOf(answer) : answer?.refused;
    },
    list: async (folder) => {
      return as(NAMES, await asked(connection, LIST_FOLDER_REQUEST, folder)) ?? [];
    },
    exists: async (uri) => (await asked(connection, FILE_EXISTS_REQUEST, uri)) === true,
    // An editor does not tell where links lead: it follows them itself, as its user sees it do.
    real: async (uri) => uri,
  };
}

/** Four characters are three bytes. */
function bytesOf(base64: string): Uint8Array | 'large' | 'unreadable' {
  if (base64.length > (LARGEST_FILE / 3) * 4 + 4) return 'large';
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return 'unreadable';
  }
}

async function asked(connection: Connection, method: string, uri: string): Promise<unknown> {
  try {
    return await connection.sendRequest(method, { uri });
  } catch (error) {
    connection.console.warn(visible(`${method} ${uri}: ${reasonOf(error)}`));
    return undefined;
  }
}
