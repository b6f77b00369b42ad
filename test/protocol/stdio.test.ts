// The built server as a process of its own, as any editor starts it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
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
  const findings = new Promise<PublishDiagnosticsParams>((done) =>
    client.onNotification('textDocument/publishDiagnostics', done),
  );
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  writeFileSync(join(folder, '市.名录.yaml'), '类型: 单位名录\n标题: 市\n条目:\n  - 名称: 市财政局\n');
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const textDocument = {
    uri: pathToFileURL(join(folder, '表.分工.yaml')).href,
    languageId: 'gongkai',
    version: 1,
    text: '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 市财政局、市财证局\n',
  };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const { uri, diagnostics } = await findings;
  expect(uri).toBe(textDocument.uri);
  // The directory beside it was read, so that the built server reads its own Chinese as it was written.
  expect(diagnostics.map(({ code }) => code)).toContain('unit-unknown');
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await left).toBe(0);
  client.dispose();
  rmSync(folder, { recursive: true });
});
