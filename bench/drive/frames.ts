// The frames of the protocol: a stream of bytes in, whole message bodies out; and one body framed for sending.

const HEAD_END = Buffer.from('\r\n\r\n');

/** A class because it keeps the beginning of a message until its end arrives. */
export class Frames {
  private held: Buffer[] = [];
  private have = 0;
  /** Bytes of the body that is being read; undefined while its head is. */
  private need: number | undefined;

  /** Takes the next bytes; returns the bodies that are now whole. */
  push(chunk: Buffer): Buffer[] {
    this.held.push(chunk);
    this.have += chunk.length;
    const bodies: Buffer[] = [];
    for (;;) {
      if (this.need === undefined && !this.readHead()) return bodies;
      if (this.need === undefined || this.have < this.need) return bodies;
      const all = this.joined();
      bodies.push(all.subarray(0, this.need));
      this.keep(all.subarray(this.need));
      this.need = undefined;
    }
  }

  private readHead(): boolean {
    const all = this.joined();
    const end = all.indexOf(HEAD_END);
    if (end < 0) {
      this.keep(all);
      return false;
    }
    const length = /content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))?.[1];
    if (length === undefined) throw new Error('A message without Content-Length');
    this.need = Number(length);
    this.keep(all.subarray(end + HEAD_END.length));
    return true;
  }

  private joined(): Buffer {
    const [only] = this.held;
    return this.held.length === 1 && only !== undefined ? only : Buffer.concat(this.held);
  }

  private keep(rest: Buffer): void {
    this.held = rest.length > 0 ? [rest] : [];
    this.have = rest.length;
  }
}

/** A message with its head. */
export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
