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

/** Takes messages from a stream. A class because it keeps the beginning of a message until its end arrives. */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  private readonly stream: Readable;
  private held: Buffer[] = [];
  private have = 0;
  /** Bytes of the body that is awaited; undefined while its head is. */
  private need: number | undefined;

  constructor(stream: Readable) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      this.held.push(chunk);
      this.have += chunk.length;
      for (let body = this.next(); body !== undefined; body = this.next()) this.hand(body, callback);
    };
    this.stream.on('data', take);
    return { dispose: () => this.stream.off('data', take) };
  }

  private hand(body: Buffer, callback: DataCallback): void {
    try {
      callback(JSON.parse(body.toString()));
    } catch (error) {
      this.fireError(error);
    }
  }

  /** The next body that has arrived whole. */
  private next(): Buffer | undefined {
    this.need ??= this.readHead();
    if (this.need === undefined || this.have < this.need) return undefined;
    const all = this.joined();
    const body = all.subarray(0, this.need);
    this.keep(all.subarray(this.need));
    this.need = undefined;
    return body;
  }

  /** Takes a head off, and says how long its body is. */
  private readHead(): number | undefined {
    if (this.have === 0) return undefined;
    const all = this.joined();
    const end = all.indexOf(HEAD_END);
    this.keep(end < 0 ? all : all.subarray(end + HEAD_END.length));
    if (end < 0) return undefined;
    const length = /^content-length: *(\d+)/im.exec(all.toString('latin1', 0, end))?.[1];
    if (length === undefined) this.fireError(new Error('a message without Content-Length'));
    return Number(length ?? 0);
  }

  private joined(): Buffer {
    const [first] = this.held;
    return this.held.length === 1 && first !== undefined ? first : Buffer.concat(this.held);
  }

  private keep(rest: Buffer): void {
    this.held = rest.length === 0 ? [] : [rest];
    this.have = rest.length;
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
