// The language server in a web worker: the same server, with the client's files.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { localCalendar } from '../protocol/clock.ts';
import { startServer } from '../protocol/server.ts';
import { gated } from '../protocol/transport/gate.ts';

// A worker's own scope has the messages of the Worker that stands for it on the other side.
const worker = self as unknown as Worker;
const { reader, writer } = gated({
  reader: new BrowserMessageReader(worker),
  writer: new BrowserMessageWriter(worker),
});
startServer(createConnection(reader, writer), {
  version,
  files: undefined,
  today: localCalendar(),
  rehearses: true,
});
