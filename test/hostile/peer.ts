// A client of the built server that may send any bytes, and sees whether the server lives, ends or stays mute.
import { type ChildProcess, spawn } from 'node:child_process';
import { badWords } from './attack.ts';

/** A message that the server sent. */
export interface Heard {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How the server ended. */
export interface End {
  readonly code: number | null;
  readonly signal: string | null;
}

/** So many milliseconds a server may take for anything before it counts as mute. */
const PATIENCE = 10_000;
const HEAD_END = '\r\n\r\n';

/** A message as it goes over the wire. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEAD_END}`), body]);
}

/** A table in which every check finds the same. */
export const PROBE = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n';

/** Options of a peer. */
export interface PeerOptions {
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  /** Added to ours; undefined takes a name out. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly program?: string;
}

/** A class because it lives as long as the server's process. */
export class Peer {
  readonly heard: Heard[] = [];
  readonly ended: Promise<End>;
  said = '';
  hasEnded = false;
  private readonly child: ChildProcess;
  private rest = Buffer.alloc(0);
  private waiting: (() => void)[] = [];
  private next = 1_000_000;

  constructor({ args = ['--stdio'], nodeArgs = [], env, cwd, program = SERVER }: PeerOptions = {}) {
    const options = { stdio: 'pipe' as const, ...(cwd && { cwd }), env: { ...process.env, ...env } };
    this.child = spawn(process.execPath, [...nodeArgs, program, ...args], options);
    this.child.stdout?.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.said += chunk.toString();
    });
    this.child.stdin?.on('error', () => {});
    this.ended = new Promise((done) => {
      this.child.once('close', (code, signal) => {
        this.hasEnded = true;
        this.wake();
        done({ code, signal });
      });
    });
  }

  send(bytes: Buffer | string): void {
    this.child.stdin?.write(bytes);
  }

  /** Nothing more comes from us. */
  hangUp(): void {
    this.child.stdin?.end();
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.child.kill(signal);
  }

  notify(method: string, params: unknown): void {
    this.send(frame({ jsonrpc: '2.0', method, params }));
  }

  /** @returns the answer; undefined when none comes, or the server has ended */
  async request(method: string, params: unknown, patience = PATIENCE): Promise<Heard | undefined> {
    const id = this.next++;
    this.send(frame({ jsonrpc: '2.0', id, method, params }));
    return await this.find((message) => message.id === id, patience);
  }

  /** The first message of a kind, when it comes. */
  async find(is: (message: Heard) => boolean, patience = PATIENCE): Promise<Heard | undefined> {
    const end = Date.now() + patience;
    for (;;) {
      const found = this.heard.find(is);
      if (found !== undefined || this.hasEnded || Date.now() > end) return found;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, Math.min(200, patience));
        this.waiting.push(() => {
          clearTimeout(timer);
          done();
        });
      });
    }
  }

  /** The handshake, with or without a folder. */
  async open(folder?: string, capabilities: unknown = {}, options?: unknown): Promise<Heard | undefined> {
    const folders = folder === undefined ? null : [{ uri: folder, name: 'w' }];
    const answer = await this.request('initialize', {
      processId: null,
      rootUri: folder ?? null,
      workspaceFolders: folders,
      capabilities,
      ...(options !== undefined && { initializationOptions: options }),
    });
    this.notify('initialized', {});
    return answer;
  }

  openText(uri: string, text: string, languageId = 'gongkai', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** The cells of the tables of a document, as texts. */
  async cells(uri: string): Promise<readonly string[] | undefined> {
    const answer = await this.request('gongkai/table', { uri });
    const result = answer?.result as { tables: { rows: { cells: { text: string }[] }[] }[] } | null;
    return result?.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  }

  /** Whether the server still answers as it should, or has ended in good order. @returns what is wrong */
  async fault(): Promise<string | undefined> {
    if (!this.hasEnded) {
      const uri = `file:///probe/${this.next}.tasks.yaml`;
      this.openText(uri, PROBE);
      const cells = await this.cells(uri);
      if (cells?.includes('甲') === true) {
        this.notify('textDocument/didClose', { textDocument: { uri } });
        return badWords(this.said);
      }
      // What is mute and does not end leaves its user without anything.
      if (!this.hasEnded) await Promise.race([this.ended, new Promise((done) => setTimeout(done, 1_000))]);
      if (!this.hasEnded) return 'mute';
    }
    return await this.faultOfEnd();
  }

  /** What is wrong with how the server ended, within the time it may take. */
  async faultOfEnd(codes: readonly (number | null)[] = [0, 1, 2]): Promise<string | undefined> {
    const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
    const end = await Promise.race([this.ended, late]);
    if (end === undefined) return 'does not end';
    if (end.signal !== null) return `ended by ${end.signal}`;
    if (!codes.includes(end.code)) return `exit code ${end.code}`;
    return badWords(this.said);
  }

  private take(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const end = this.rest.indexOf(HEAD_END);
      const length = Number(/Content-Length: (\d+)/u.exec(this.rest.toString('latin1', 0, end))?.[1] ?? -1);
      const begin = end + HEAD_END.length;
      if (end < 0 || this.rest.length < begin + length) break;
      this.heard.push(JSON.parse(this.rest.toString('utf8', begin, begin + length)));
      this.rest = this.rest.subarray(begin + length);
    }
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const each of waiting) each();
  }
}

const SERVER = 'dist/server.js';

/** Runs something with a peer that is past its handshake, and ends it afterwards. */
export async function withPeer<T>(run: (peer: Peer) => Promise<T>, folder?: string): Promise<T> {
  const peer = new Peer();
  try {
    await peer.open(folder);
    return await run(peer);
  } finally {
    peer.kill();
    await peer.ended;
  }
}
