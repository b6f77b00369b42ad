// The language server's program in Node: over standard input and output (--stdio), or over IPC from an editor.
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localCalendar } from '../protocol/clock.ts';
import { startServer } from '../protocol/server.ts';
import { nodeFiles } from './node-files.ts';
import { FrameReader, FrameWriter } from './stdio.ts';

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
    files: nodeFiles,
    today: localCalendar(),
    rehearses: true,
    farewell: () => {
      process.exitCode = 0;
    },
  });
}
