// Messages over standard input and output: each is taken and written whole, without a turn of the loop in between.
import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

const HEAD_END = '\r\n\r\n';
const WRITTEN = Promise.resolve();
const NOTHING = Buffer.alloc(0);

/** Takes messages from a stream. A class because it keeps the beginning of a message until its end arrives. */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  private readonly stream: Readable;
  /** The beginning of a head. */
  private head: Buffer = NOTHING;
  /** Room for a body that is awaited, and how much of it has arrived. */
  private body: Buffer | undefined;
  private filled = 0;

  constructor(stream: Readable) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      for (let rest = chunk; rest.length > 0; )
        rest = this.body === undefined ? this.begin(rest, callback) : this.goOn(this.body, rest, callback);
    };
    this.stream.on('data', take);
    return { dispose: () => this.stream.off('data', take) };
  }

  /** Takes a head off, and the body with it when it is there. @returns what is left */
  private begin(chunk: Buffer, callback: DataCallback): Buffer {
    const all = this.head.length === 0 ? chunk : Buffer.concat([this.head, chunk]);
    const end = all.indexOf(HEAD_END);
    this.head = end < 0 ? all : NOTHING;
    if (end < 0) return NOTHING;
    const length = /^content-length: *(\d+)/im.exec(all.toString('latin1', 0, end))?.[1];
    if (length === undefined) this.fireError(new Error('a message without Content-Length'));
    const rest = all.subarray(end + HEAD_END.length);
    const need = Number(length ?? 0);
    if (need > rest.length) {
      // A long text comes in many pieces: each goes to its place at once, and is not kept until the last one is there.
      this.body = Buffer.allocUnsafeSlow(need);
      this.filled = rest.copy(this.body);
      return NOTHING;
    }
    if (length !== undefined) this.hand(rest.toString('utf8', 0, need), callback);
    return rest.subarray(need);
  }

  private goOn(body: Buffer, chunk: Buffer, callback: DataCallback): Buffer {
    const copied = chunk.copy(body, this.filled);
    this.filled += copied;
    if (this.filled === body.length) {
      this.body = undefined;
      this.hand(body.toString(), callback);
    }
    return chunk.subarray(copied);
  }

  private hand(body: string, callback: DataCallback): void {
    try {
      callback(JSON.parse(body));
    } catch (error) {
      this.fireError(error);
    }
  }
}

/** Writes messages to a stream, head and body in one piece: what is written wakes whoever waits for it. */
export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: Writable;

  constructor(stream: Writable) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    this.stream.write(`Content-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`);
    return WRITTEN;
  }

  end(): void {
    this.stream.end();
  }
}
