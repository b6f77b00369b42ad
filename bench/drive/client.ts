// A small client over a process's standard streams: requests, notifications, and a log of the findings that were pushed.
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Frames, frame } from './frames.ts';
import { type Answer, type Message, type Report, reportOf, ServerError } from './messages.ts';

/** A server's process; its standard error is kept for when it fails. */
export type ServerProcess = ChildProcess & {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
};

interface Pending {
  resolve(answer: Omit<Answer, 'ms'>): void;
  reject(why: Error): void;
}

/** How much of what a server complains about is kept, in characters. */
const COMPLAINTS = 20_000;

/** A class because it lives as long as the server's process. */
export class Client {
  /** Every report of findings, in the order of their arrival. */
  readonly reports: Report[] = [];
  /** Methods that the server registered after the handshake. */
  readonly registered = new Set<string>();
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  dead = false;
  complaints = '';
  private readonly process: ServerProcess;
  private readonly settings: Readonly<Record<string, unknown>>;
  private readonly frames = new Frames();
  private readonly pending = new Map<number, Pending>();
  private readonly waiting = new Set<() => void>();
  private asked = 0;

  constructor(process: ServerProcess, settings: Readonly<Record<string, unknown>>) {
    this.process = process;
    this.settings = settings;
    process.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    process.stderr.on('data', (chunk: Buffer) => {
      if (this.complaints.length < COMPLAINTS) this.complaints += chunk.toString();
    });
    // What is written to a server that has ended is lost; the end itself is told below.
    process.stdin.on('error', () => {});
    this.ended = new Promise((done) => {
      process.on('exit', () => {
        this.dead = true;
        for (const { reject } of this.pending.values()) reject(this.end());
        for (const wake of [...this.waiting]) wake();
        done();
      });
    });
  }

  /** Sends a message that nobody answers. */
  notify(method: string, params: object): void {
    this.process.stdin.write(frame({ method, params }));
  }

  /** Asks; the answer's `ms` are from before the writing to the receipt. */
  request(method: string, params: object | undefined, patience: number): Promise<Answer> {
    const id = ++this.asked;
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.pending.delete(id);
        reject(new Error(`${method}: no answer in ${patience} ms`));
      }, patience);
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        then();
      };
      this.pending.set(id, {
        resolve: (answer) => settle(() => resolve({ ...answer, ms: answer.at - start })),
        reject: (why) => settle(() => reject(why)),
      });
      this.process.stdin.write(frame({ id, method, ...(params === undefined ? {} : { params }) }));
    });
  }

  /** Waits until a test gives something; it is tried whenever a report arrives. */
  until<T>(test: () => T | undefined, patience: number, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (then: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        then();
      };
      const look = (): void => {
        const found = test();
        if (found !== undefined) stop(() => resolve(found));
        else if (this.dead) stop(() => reject(this.end()));
      };
      const timer = setTimeout(() => {
        stop(() => reject(new Error(`${what}: nothing in ${patience} ms`)));
      }, patience);
      this.waiting.add(look);
      look();
    });
  }

  /** Why nothing more comes, with what the server said of it. */
  private end(): Error {
    return new Error(`the server ended: ${this.complaints.slice(-600)}`);
  }

  private receive(chunk: Buffer): void {
    for (const body of this.frames.push(chunk)) {
      const at = performance.now();
      this.take(JSON.parse(body.toString()), at, body.length);
    }
  }

  private take(message: Message, at: number, bytes: number): void {
    if (message.method === undefined) this.answered(message, at, bytes);
    else if (message.id !== undefined) this.answer(message);
    else this.log(reportOf(message, at, bytes));
  }

  private log(report: Report | undefined): void {
    if (report === undefined) return;
    this.reports.push(report);
    for (const wake of [...this.waiting]) wake();
  }

  private answered({ id, result, error }: Message, at: number, bytes: number): void {
    const asked = this.pending.get(Number(id));
    this.pending.delete(Number(id));
    if (error === undefined) asked?.resolve({ result, at, bytes });
    else asked?.reject(new ServerError(error.message, error.code));
  }

  /** Servers ask too: for settings, and to register what they offer. */
  private answer({ id, method, params }: Message): void {
    for (const { method: offered } of params?.registrations ?? []) this.registered.add(offered);
    const asksSettings = method === 'workspace/configuration';
    const result = asksSettings ? (params?.items ?? []).map(({ section }) => this.setting(section)) : null;
    this.process.stdin.write(frame({ id, result }));
  }

  private setting(section: string | undefined): unknown {
    const found = section === undefined ? this.settings : this.settings[section];
    return found ?? null;
  }
}
