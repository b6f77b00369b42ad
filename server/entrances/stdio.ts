// Messages over standard input and output: each is taken and written whole, without a turn of the loop in between.
import { isUtf8 } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Diagnostic,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { type Head, holdsHead, readHead } from './frame-head.ts';

const WRITTEN = Promise.resolve();
const NOTHING = Buffer.alloc(0);

/**
 * Takes messages from a stream. What is framed but is no JSON in UTF-8 is told as an error, and reading goes on. A class
 * because it keeps the beginning of a message until its end arrives.
 */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  private readonly stream: Readable;
  private readonly lost: (reason: string) => void;
  /** The beginning of a head. */
  private start: Buffer = NOTHING;
  /** The head of the body that is awaited, room for the body, and how much of it has arrived. */
  private head: Head | undefined;
  private body: Buffer = NOTHING;
  private filled = 0;
  private isLost = false;

  /** @param lost is called once when nobody can tell any more where a message begins; nothing is read after that */
  constructor(stream: Readable, lost: (reason: string) => void) {
    super();
    this.stream = stream;
    this.lost = lost;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      try {
        for (let rest = chunk; rest.length > 0 && !this.isLost; )
          rest = this.head === undefined ? this.begin(rest, callback) : this.goOn(this.head, rest, callback);
      } catch (error) {
        this.isLost = true;
        this.lost(error instanceof Error ? error.message : String(error));
      }
    };
    this.stream.on('data', take);
    return { dispose: () => this.stream.off('data', take) };
  }

  /** Takes a head off, and the body with it when it is there. @returns what is left */
  private begin(chunk: Buffer, callback: DataCallback): Buffer {
    const all = this.start.length === 0 ? chunk : Buffer.concat([this.start, chunk]);
    const head = readHead(all);
    this.start = head === undefined ? all : NOTHING;
    if (head === undefined) return NOTHING;
    const rest = all.subarray(head.size);
    if (head.length > rest.length) {
      // A long text comes in many pieces: each goes to its place at once, and is not kept until the last one is there.
      this.head = head;
      this.body = Buffer.allocUnsafeSlow(head.length);
      this.filled = rest.copy(this.body);
      this.checkBody(0);
      return NOTHING;
    }
    this.hand(head, rest.subarray(0, head.length), callback);
    return rest.subarray(head.length);
  }

  private goOn(head: Head, chunk: Buffer, callback: DataCallback): Buffer {
    const { body, filled } = this;
    const copied = chunk.copy(body, filled);
    this.filled += copied;
    if (this.filled === body.length) {
      this.head = undefined;
      this.body = NOTHING;
      this.hand(head, body, callback);
    } else this.checkBody(filled);
    return chunk.subarray(copied);
  }

  /** @param known so many bytes of the body were looked at before */
  private checkBody(known: number): void {
    if (holdsHead(this.body.subarray(0, this.filled), known))
      throw new Error('a head within a body: its Content-Length was wrong');
  }

  private hand(head: Head, body: Buffer, callback: DataCallback): void {
    const message = this.parsed(head, body);
    if (message !== undefined) callback(message);
  }

  private parsed(head: Head, body: Buffer): Message | undefined {
    try {
      if (!head.isUtf8 || !isUtf8(body)) throw new SyntaxError('a message that is not in UTF-8');
      return JSON.parse(body.toString());
    } catch (error) {
      this.fireError(error);
      return undefined;
    }
  }
}

/**
 * Writes messages to a stream, head and body in one piece: what is written wakes whoever waits for it. A class because it
 * remembers findings as bytes: all those of a file are sent with every key, and nearly all are those of the key before.
 */
export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: Writable;
  private readonly known = new WeakMap<Diagnostic, Buffer>();
  /** Room for a message, and whether the stream has nothing in it that it still has to hand on. */
  private room = NOTHING;
  private isFree = true;

  constructor(stream: Writable) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    if (tellsFindings(message)) this.findings(message);
    else {
      const body = JSON.stringify(message);
      this.stream.write(`${headOf(Buffer.byteLength(body))}${body}`);
    }
    return WRITTEN;
  }

  end(): void {
    this.stream.end();
  }

  private findings({ params: { diagnostics, ...rest }, ...message }: FindingsMessage): void {
    const around = JSON.stringify({ ...message, params: { ...rest, diagnostics: [] } });
    const inside = diagnostics.map((diagnostic) => this.finding(diagnostic));
    if (inside[0] !== undefined) inside[0] = inside[0].subarray(COMMA.length);
    const length = inside.reduce((sum, bytes) => sum + bytes.length, Buffer.byteLength(around));
    const begin = Buffer.from(headOf(length) + around.slice(0, -FINDINGS_END.length));
    this.together([begin, ...inside, Buffer.from(FINDINGS_END)]);
  }

  /** Writes pieces as one, in the same room again and again: to throw away as much memory with every key is dear. */
  private together(pieces: readonly Buffer[]): void {
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    if (!this.isFree || size > MOST_ROOM) {
      this.stream.write(Buffer.concat(pieces, size));
      return;
    }
    if (this.room.length < size) this.room = Buffer.allocUnsafeSlow(2 * size);
    let at = 0;
    for (const piece of pieces) at += piece.copy(this.room, at);
    this.isFree = false;
    this.stream.write(this.room.subarray(0, size), () => {
      this.isFree = true;
    });
  }

  /** A finding with a comma in front. */
  private finding(diagnostic: Diagnostic): Buffer {
    const known = this.known.get(diagnostic);
    if (known !== undefined) return known;
    const bytes = Buffer.from(COMMA + JSON.stringify(diagnostic));
    this.known.set(diagnostic, bytes);
    return bytes;
  }
}

/** In bytes: a thousand findings, with what explains them. */
const MOST_ROOM = 1024 * 1024;
const COMMA = ',';
const FINDINGS_END = ']}}';

interface FindingsMessage extends NotificationMessage {
  readonly params: PublishDiagnosticsParams;
}

function tellsFindings(message: Message): message is FindingsMessage {
  return (message as NotificationMessage).method === 'textDocument/publishDiagnostics';
}

function headOf(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}
