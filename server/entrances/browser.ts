// The language server in a web worker: the same server, with the client's files.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localCalendar } from '../protocol/clock.ts';
import { startServer } from '../protocol/server.ts';

// A worker's own scope has the messages of the Worker that stands for it on the other side.
const worker = self as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  files: undefined,
  today: localCalendar(),
  rehearses: true,
});
