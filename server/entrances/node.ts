// The language server in Node: over standard input and output (--stdio), or over IPC from an editor.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localToday } from '../protocol/clock.ts';
import type { Files } from '../protocol/files.ts';
import { startServer } from '../protocol/server.ts';

/** The machine's own files; what is not there or not to be read is simply missing. */
const machineFiles: Files = {
  read: async (uri) => await readFile(fileURLToPath(uri)).catch(() => undefined),
  list: async (folder) => (uriIsFile(folder) ? await namesIn(fileURLToPath(folder)) : []),
};

/** Links to folders are not followed, so that a walk always ends. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

function uriIsFile(uri: string): boolean {
  return uri.startsWith('file://');
}

startServer(createConnection(ProposedFeatures.all), { files: machineFiles, today: localToday });
