// The language server's program in Node: over standard input and output (--stdio), or over IPC from an editor.
import { promises as disk } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localCalendar } from '../protocol/clock.ts';
import type { Files } from '../protocol/files.ts';
import { startServer } from '../protocol/server.ts';
import { FrameReader, FrameWriter } from './stdio.ts';

/** The machine's own files; what is not there or not to be read is simply missing. */
const machineFiles: Files = {
  read: async (uri) => await disk.readFile(fileURLToPath(uri)).catch(() => undefined),
  list: async (folder) => (uriIsFile(folder) ? await namesIn(fileURLToPath(folder)) : []),
};

/** Links to folders are not followed, so that a walk always ends. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

function uriIsFile(uri: string): boolean {
  return uri.startsWith('file://');
}

/** Over standard streams in our own way, over anything else as the library does it. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  const { stdin, stdout } = process;
  // An editor that is gone has closed its end.
  stdin.on('close', () => process.exit());
  // Whoever did not ask the server to shut down has left it by accident.
  process.exitCode = 1;
  return createConnection(ProposedFeatures.all, new FrameReader(stdin), new FrameWriter(stdout));
}

/** Serves until the client leaves. */
export function serve(): void {
  startServer(connect(), {
    files: machineFiles,
    today: localCalendar(),
    rehearses: true,
    farewell: () => {
      process.exitCode = 0;
    },
  });
}
