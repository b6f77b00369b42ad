// A client that may send anything: bare messages to a server in the same process, over our own frames.
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import { FrameReader, FrameWriter } from '../../server/entrances/stdio.ts';
import { startServer } from '../../server/protocol/server.ts';
import { gated } from '../../server/protocol/transport/gate.ts';
import { EDITOR } from './wire.ts';

/** A message of the server, as far as tests look at it. */
export interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client without any knowledge of the protocol. */
export interface RawClient {
  /** All that has come, in its order. */
  readonly received: readonly Received[];
  /** Sends a value as the body of a message. */
  send(message: unknown): void;
  /** Sends a text as the body of a message. */
  sendText(body: string | Buffer): void;
  /** Sends a request and waits for its answer. */
  ask(method: string, params?: unknown): Promise<Received>;
  notify(method: string, params?: unknown): void;
  /** The answer to an id; waits for it. */
  answer(id: number | string): Promise<Received>;
  /** Waits until all that was sent has been taken in: the answer to one more request. */
  settle(): Promise<void>;
  initialize(capabilities?: unknown): Promise<Received>;
}

/** Starts a server on 2020-07-02; nothing has been sent to it. @param mute requests of the server that are never answered */
export function rawClient(...mute: readonly string[]): RawClient {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const lost = (reason: string): void => {
    throw new Error(`the server has lost the thread: ${reason}`);
  };
  const { reader, writer } = gated({ reader: new FrameReader(up, lost), writer: new FrameWriter(down) });
  const server = createConnection(reader, writer);
  startServer(server, { version: '0.0.0', files: undefined, today: () => 18445 });
  const received: Received[] = [];
  const waiting = new Map<number | string, (message: Received) => void>();
  let last = 0;
  const sendText = (body: string | Buffer): void => {
    up.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
    up.write(body);
  };
  const send = (message: unknown): void => sendText(JSON.stringify(message));
  new FrameReader(down, lost).listen((data) => {
    const message = data as unknown as Received;
    received.push(message);
    const { id, method } = message;
    if (id === undefined || id === null) return;
    if (method === undefined) waiting.get(id)?.(message);
    else if (!mute.includes(method)) send({ jsonrpc: '2.0', id, result: RESULTS[method] ?? null });
  });
  const answer = (id: number | string): Promise<Received> => {
    const come = received.find((message) => message.id === id && message.method === undefined);
    return come ? Promise.resolve(come) : new Promise((done) => waiting.set(id, done));
  };
  const ask = (method: string, params?: unknown): Promise<Received> => {
    const id = `own ${last++}`;
    send({ jsonrpc: '2.0', id, method, params });
    return answer(id);
  };
  const opened: unknown[] = [];
  const notify = (method: string, params?: unknown): void => {
    send({ jsonrpc: '2.0', method, params });
    if (method === 'textDocument/didOpen') opened.push(params);
  };
  const settle = async (): Promise<void> => {
    await ask('gongkai/unknown');
  };
  // What is still being read would be read while the next tests run.
  onTestFinished(async () => {
    for (const params of opened) send({ jsonrpc: '2.0', method: 'textDocument/didClose', params });
    await settle();
  });
  return {
    received,
    send,
    sendText,
    ask,
    notify,
    answer,
    settle,
    initialize: async (capabilities: unknown = EDITOR) => {
      const hello = await ask('initialize', { processId: null, rootUri: null, capabilities });
      notify('initialized', {});
      return hello;
    },
  };
}

const RESULTS: Readonly<Record<string, unknown>> = {
  'workspace/configuration': [null],
  'gongkai/listFolder': [],
};
