// Our programs speak to whoever started them and to nobody else: no socket, no name, no child, whatever is opened.
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InitializeResult, Position } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { guarded } from './run.ts';
import { BAITS, hostileFolder } from './workspace.ts';

const { home, folder } = hostileFolder();
const PLAN = join(folder, '计划.分工.yaml');

afterAll(() => rmSync(home, { recursive: true }));

describe('the guard', () => {
  it.each([
    ['a connection', "require('net').connect(1)"],
    ['a socket of its own', "new (require('net').Socket)().connect(1)"],
    ['a server', "new (require('net').Server)().listen(0)"],
    ['a request', "require('https').get('https://attacker.example')"],
    ['a name', "require('dns').lookup('attacker.example', () => {})"],
    ['a name that is waited for', "require('dns').promises.lookup('attacker.example').catch(() => {})"],
    ['a datagram', "require('dgram').createSocket('udp4')"],
    ['a fetch', "fetch('https://attacker.example')"],
    ['a child', "require('child_process').spawn('true')"],
    ['a child that is waited for', "require('child_process').execSync('true')"],
    ['a debugger', "require('inspector').open(0)"],
    ['a file on a share', "require('fs').existsSync('//attacker.example/share/x')"],
    ['a file on a share, later', "require('fs').promises.stat('//host/share/x').catch(() => {})"],
    ['a file of a host', "require('fs').existsSync(new URL('file://host/share/x'))"],
    [
      'what a thread does',
      "new (require('worker_threads').Worker)('fetch(String())', { eval: true }).on('error', () => {})",
    ],
    [
      'what comes from elsewhere',
      "process.binding('tcp_wrap').TCP && new (process.binding('tcp_wrap').TCP)(0)",
    ],
  ])('sees %s', async (_what, script) => {
    const run = guarded(['--no-deprecation', '-e', `try { ${script} } catch {}`], home);
    await run.output;
    expect(run.attempts()).not.toEqual([]);
  });

  it('sees nothing where nothing is tried', async () => {
    const run = guarded(['-e', "require('fs').readdirSync('.')"], home);
    await run.output;
    expect(run.attempts()).toEqual([]);
  });
});

describe('the command line', () => {
  const shard = join(home, 'shard.json');
  beforeAll(async () => {
    const run = guarded(['dist/cli.js', 'check', folder, '--shard', '1/1', '--format', 'json'], home);
    writeFileSync(shard, await run.output);
    run.attempts();
  });

  it.each([
    ['check', ['check', folder]],
    ['check in threads', ['check', folder, 'examples', '--jobs', '2', '--format', 'sarif']],
    ['check of what is no file', ['check', ...BAITS.filter((bait) => !/^[\\/]/.test(bait))]],
    ['render as a page', ['render', PLAN, '--to', 'html']],
    ['render as Markdown', ['render', PLAN, '--to', 'md']],
    ['render as CSV', ['render', PLAN, '--to', 'csv']],
    ['merge', ['merge', shard]],
    ['explain', ['explain', '--list']],
    ['help', ['--help']],
  ])('is alone: %s', async (_command, words) => {
    const run = guarded(['dist/cli.js', ...words], home);
    expect((await run.output).length).toBeGreaterThan(20);
    expect(run.attempts()).toEqual([]);
  });

  it('is alone while it writes a file', async () => {
    const out = join(home, 'out.html');
    const run = guarded(['dist/cli.js', 'render', PLAN, '--to', 'html', '--out', out], home);
    await run.output;
    expect(readFileSync(out, 'utf8')).toContain('<table');
    expect(run.attempts()).toEqual([]);
  });
});

describe('the server', () => {
  it('is alone through a whole session', { timeout: 60_000 }, async () => {
    const run = guarded(['dist/server.js', '--stdio'], home);
    const { stdin, stdout } = run.process;
    if (stdin === null || stdout === null) throw new Error('no pipes');
    const client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    client.onRequest('workspace/configuration', () => [{}]);
    client.onRequest('client/registerCapability', () => null);
    client.onUnhandledNotification(() => {});
    client.listen();
    const answered = await session(client);
    expect(answered).toBeGreaterThan(50);
    const left = once(run.process, 'exit');
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    expect(await left).toEqual([0, null]);
    expect(run.attempts()).toEqual([]);
  });
});

/** Opens all, asks everything that the server answers at places all over the plan, edits, saves; returns the answers. */
async function session(client: ProtocolConnection): Promise<number> {
  const root = pathToFileURL(folder).href;
  const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'work' }],
    capabilities: { textDocument: { codeAction: { dataSupport: true } }, workspace: { configuration: true } },
  });
  await client.sendNotification('initialized', {});
  const text = readFileSync(PLAN, 'utf8');
  const uri = pathToFileURL(PLAN).href;
  const published = new Promise((done) => client.onNotification('textDocument/publishDiagnostics', done));
  const textDocument = { uri, languageId: 'gongkai', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  await published;
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at(0, 0), end: at(0, 0) }, text: '# 改\n' }],
  });
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => [
    at(index + 1, Math.floor(line.length / 2)),
    at(index + 1, line.length),
  ]);
  let answered = 0;
  const ask = async (method: string, params: object): Promise<void> => {
    await client.sendRequest(method, { textDocument: { uri }, ...params });
    answered += 1;
  };
  const whole = { start: at(0, 0), end: at(lines.length, 0) };
  if (capabilities.documentSymbolProvider) await ask('textDocument/documentSymbol', {});
  if (capabilities.foldingRangeProvider) await ask('textDocument/foldingRange', {});
  await ask('gongkai/table', { uri });
  await ask('textDocument/codeAction', { range: whole, context: { diagnostics: [] } });
  for (const position of places) {
    await ask('textDocument/hover', { position });
    await ask('textDocument/completion', { position });
    if (capabilities.selectionRangeProvider)
      await ask('textDocument/selectionRange', { positions: [position] });
  }
  await client.sendNotification('textDocument/didSave', { textDocument: { uri } });
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: BAITS.map((bait) => ({ uri: bait, type: 1 })),
  });
  await ask('textDocument/hover', { position: at(1, 0) });
  return answered;
}

function at(line: number, character: number): Position {
  return { line, character };
}
