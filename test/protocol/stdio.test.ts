// The built server as a process of its own, as any editor starts it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

it('speaks over standard input and output, and leaves with exit code 0', async () => {
  expect(existsSync('dist/server.js'), 'dist/server.js is missing: run `npm run build` first').toBe(true);
  const process_ = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: 'pipe' });
  const left = new Promise<number | null>((done) => process_.once('exit', done));
  const client = createProtocolConnection(
    new StreamMessageReader(process_.stdout),
    new StreamMessageWriter(process_.stdin),
  );
  const findings = new Promise<{ uri: string }>((done) =>
    client.onNotification('textDocument/publishDiagnostics', done),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const textDocument = {
    uri: 'file:///nowhere/a.tasks.yaml',
    languageId: 'gongkai',
    version: 1,
    text: '类型: 不知道\n',
  };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  expect((await findings).uri).toBe(textDocument.uri);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await left).toBe(0);
  client.dispose();
});
