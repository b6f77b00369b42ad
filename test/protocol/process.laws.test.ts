// The built server as a process: whatever is done to it, it answers, or ends with one sentence and the right exit code.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { FrameReader } from '../../server/entrances/stdio.ts';
import type { Received } from './raw.ts';

const SERVER = 'dist/server.js';
const FOLDER = mkdtempSync(join(tmpdir(), 'gongkai-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A process that was started, with what it said. */
interface Run {
  readonly child: ChildProcess;
  readonly received: Received[];
  out(): string;
  err(): string;
  /** Its exit code; waits for it. */
  ended(): Promise<number | null>;
  send(message: unknown): void;
  write(bytes: string | Buffer): void;
  answer(id: number): Promise<Received>;
}

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

function run(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [SERVER, ...args], { env: { ...process.env, ...env } });
  const [outputs, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => outputs.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // What is written to a process that has just ended is lost, which is what is tested.
  child.stdin.on('error', () => {});
  const received: Received[] = [];
  new FrameReader(child.stdout, () => {}).listen((message) => received.push(message as unknown as Received));
  const end = new Promise<number | null>((done) => child.once('close', done));
  const write = (bytes: string | Buffer): void => void child.stdin.write(bytes);
  return {
    child,
    received,
    out: () => Buffer.concat(outputs).toString(),
    err: () => Buffer.concat(errors).toString(),
    ended: () => end,
    send: (message) => write(framed(JSON.stringify(message))),
    write,
    answer: (id) => until(received, id),
  };
}

async function until(received: readonly Received[], id: number): Promise<Received> {
  for (let wait = 0; wait < 1000; wait++) {
    const found = received.find((message) => message.id === id && message.method === undefined);
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`no answer to ${id}`);
}

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const TEXT = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    完成时间: 2020年8月底前\n';
const opened = (uri: string): unknown => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'gongkai', version: 1, text: TEXT } },
});
const hover = (id: number, uri: string): unknown => ({
  jsonrpc: '2.0',
  id,
  method: 'textDocument/hover',
  params: { textDocument: { uri }, position: { line: 4, character: 6 } },
});

/** One line in both languages at most each, and nothing of a program. */
const isSentence = (text: string, lines: number): void => {
  expect(text.trimEnd().split('\n')).toHaveLength(lines);
  expect(text.length).toBeLessThan(600);
  expect(text).not.toMatch(/^\s+at |node:internal|\.js:\d+/m);
  expect(text).toMatch(/\p{Script=Han}/u);
};

describe('started by hand', () => {
  it.each<readonly [string, readonly string[], number]>([
    ['for help', ['--help'], 0],
    ['for help, in short', ['-h'], 0],
    ['without anything', [], 2],
    ['with something else', ['check', 'a.yaml'], 2],
    ['for a socket', ['--socket=5000'], 2],
    ['for a socket, in two words', ['--socket', '5000'], 2],
    ['for a pipe', ['--pipe=/tmp/x'], 2],
    ['for a pipe, in two words', ['--pipe', '/tmp/x'], 2],
    ['for a channel that is not there', ['--node-ipc'], 2],
  ])('%s it says how it is started', async (_, args, code) => {
    const it = run(args);
    expect(await it.ended()).toBe(code);
    isSentence(code === 0 ? it.out() : it.err(), 2);
    expect(code === 0 ? it.err() : it.out()).toBe('');
    expect(it.out() + it.err()).toContain('--stdio');
  });

  it('says its version', async () => {
    const it = run(['--version']);
    expect(await it.ended()).toBe(0);
    expect(it.out()).toBe(`gongkai ${manifest.version}\n`);
  });
});

describe('frames that nobody can follow', () => {
  const body = JSON.stringify({ ...INITIALIZE, params: { ...INITIALIZE.params, rootPath: '/公开/公开' } });
  it.each<readonly [string, string]>([
    ['a length beyond all memory', `Content-Length: 1000000000000000\r\n\r\n${body}`],
    ['a length in characters', `Content-Length: ${body.length}\r\n\r\n${body}`],
    ['a head of 10 MB', 'X'.repeat(10_000_000)],
    ['a head of 10 MB in lines', 'X-A: b\r\n'.repeat(1_250_000)],
    ['no length', `Content-Type: x\r\n\r\n${body}`],
    ['two lengths', `Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`],
    ['a negative length', `Content-Length: -1\r\n\r\n${body}`],
    ['bare JSON', body],
    ['a web request', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['bytes of something else', '\u0016\u0003\u0001\u0002'],
  ])('%s end it, with one sentence', async (_, bytes) => {
    const it = run(['--stdio']);
    const begun = performance.now();
    it.write(bytes);
    expect(await it.ended()).toBe(1);
    expect(performance.now() - begun).toBeLessThan(3000);
    isSentence(it.err(), 1);
  });
});

describe('its end', () => {
  const begin = (): Run => {
    const it = run(['--stdio']);
    it.send(INITIALIZE);
    return it;
  };
  it('is a failure when it was not shut down', async () => {
    for (const before of [[], [INITIALIZE]]) {
      const it = run(['--stdio']);
      for (const message of [...before, { jsonrpc: '2.0', method: 'exit' }]) it.send(message);
      expect(await it.ended()).toBe(1);
      expect(it.err()).toBe('');
    }
  });

  it('is none when it was', async () => {
    const it = begin();
    it.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    it.send(hover(3, 'file:///a'));
    expect((await it.answer(3)).error?.code).toBe(-32600);
    it.send({ jsonrpc: '2.0', method: 'exit' });
    expect(await it.ended()).toBe(0);
    expect(it.err()).toBe('');
  });

  it('comes quietly with the end of its input', async () => {
    const it = begin();
    await it.answer(1);
    it.child.stdin?.end();
    expect(await it.ended()).toBe(1);
    expect(it.err()).toBe('');
    const other = begin();
    other.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
    await other.answer(2);
    other.child.stdin?.end();
    expect(await other.ended()).toBe(0);
  });

  it('comes quietly when nobody reads any more', async () => {
    const it = begin();
    await it.answer(1);
    it.child.stdout?.destroy();
    it.send(opened('file:///w/a.%E5%88%86%E5%B7%A5.yaml'));
    for (let id = 2; id < 50; id++) it.send(hover(id, 'file:///w/a.%E5%88%86%E5%B7%A5.yaml'));
    expect(await it.ended()).toBe(1);
    expect(it.err()).toBe('');
  });

  it('comes with the end of its editor', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1000)']);
    const it = run(['--stdio', `--clientProcessId=${editor.pid}`]);
    it.send(INITIALIZE);
    expect(await it.ended()).toBe(1);
    expect(it.err()).toBe('');
  });

  it('by an error that nobody expected is told in one line', async () => {
    for (const [name, code] of [
      ['error', 'setTimeout(() => { throw new Error("甲\\n\\u001b[31m乙"); }, 300)'],
      ['promise', 'setTimeout(() => Promise.reject(new TypeError("甲\\n乙")), 300)'],
      ['value', 'setTimeout(() => { throw { toString: () => "甲\\n乙" }; }, 300)'],
    ] as const) {
      const file = join(FOLDER, `${name}.cjs`);
      writeFileSync(file, code);
      const it = run(['--stdio'], { NODE_OPTIONS: `--require ${file}` });
      it.send(INITIALIZE);
      expect(await it.ended(), name).toBe(1);
      isSentence(it.err(), 1);
      expect(it.err(), name).toContain('issues');
      expect(it.err(), name).not.toContain('\u001b');
    }
  });
});

describe('addresses', () => {
  it('that cannot be decoded fail no request on a real disk', async () => {
    const it = run(['--stdio']);
    it.send(INITIALIZE);
    it.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    const uris = ['100%', '%E4%B8', '%00', '%2f', '%5c', '%ff/a', '甲', '\ud800'].flatMap((name) => [
      `file:///w/${name}.分工.yaml`,
      `file://host/${name}.分工.yaml`,
      `x:${name}.分工.yaml`,
    ]);
    for (const [index, uri] of uris.entries()) {
      it.send(opened(uri));
      it.send(hover(10 + index, uri));
      const { result, error } = await it.answer(10 + index);
      expect(error, uri).toBeUndefined();
      expect(JSON.stringify(result), uri).toContain('完成时间');
    }
    it.child.kill();
  });
});

describe('over the channel of an editor', () => {
  const forked = (): Omit<Run, 'out' | 'err' | 'write'> & { err(): string } => {
    const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    const received: Received[] = [];
    const errors: string[] = [];
    child.on('message', (message) => received.push(message as Received));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    const end = new Promise<number | null>((done) => child.once('exit', done));
    return {
      child,
      received,
      err: () => errors.join(''),
      ended: () => end,
      send: (message) => void child.send(message as object),
      answer: (id) => until(received, id),
    };
  };

  it('the same rules hold', async () => {
    const it = forked();
    it.send(hover(2, 'x'));
    expect((await it.answer(2)).error?.code).toBe(-32002);
    it.send(INITIALIZE);
    await it.answer(1);
    for (const odd of [5, 'x', true, [], [1], {}, { id: 7 }, { method: 5 }, { id: {}, method: 'shutdown' }])
      it.send(odd);
    it.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: null });
    it.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: null } });
    it.send({
      jsonrpc: '2.0',
      id: 3,
      method: 'textDocument/hover',
      params: { textDocument: {}, position: 5 },
    });
    expect((await it.answer(3)).error?.code).toBe(-32602);
    const uri = 'file:///w/a.%E5%88%86%E5%B7%A5.yaml';
    it.send(opened(uri));
    it.send(hover(4, uri));
    expect(JSON.stringify((await it.answer(4)).result)).toContain('完成时间');
    it.send({ jsonrpc: '2.0', id: 5, method: 'shutdown' });
    await it.answer(5);
    it.send({ jsonrpc: '2.0', method: 'exit' });
    expect(await it.ended()).toBe(0);
    expect(it.err()).toBe('');
  });

  it('it ends quietly when the editor hangs up', async () => {
    const it = forked();
    it.send(INITIALIZE);
    await it.answer(1);
    it.child.disconnect();
    expect(await it.ended()).toBe(1);
    expect(it.err()).toBe('');
  });
});
