// The head of a message over a stream: strict, because after a head that is not understood nobody knows where the next begins.

/** A head in bytes at most: a client writes a length and perhaps a type, some 60 bytes. */
const MAX_HEAD = 4096;
/** A body in bytes at most: four times the largest text that an editor opens, and as much as one string can hold in Node. */
const MAX_BODY = 256 * 1024 * 1024;

const HEAD_END = '\r\n\r\n';
const CR = 13;
/** A length stands within so many bytes. */
const LENGTH_FIELD = 64;
/** What a head, or the beginning of one, may look like: lines of a name, a colon and visible characters. */
const SO_FAR =
  /^(?:[\w!#$%&'*+.^`|~-]+:[\t -~]*\r\n)*(?:[\w!#$%&'*+.^`|~-]*|[\w!#$%&'*+.^`|~-]+:[\t -~]*\r?|\r)$/;

/** What a head says. */
export interface Head {
  /** Bytes from the beginning of the head to the beginning of the body. */
  readonly size: number;
  /** Bytes of the body. */
  readonly length: number;
  /** Whether the body is said to be UTF-8, which it is when nothing is said. */
  readonly isUtf8: boolean;
}

/**
 * Reads a head from the beginning of what has arrived.
 * @returns undefined as long as its end is not there
 * @throws Error when it is no head; what follows cannot be told apart any more
 */
export function readHead(bytes: Buffer): Head | undefined {
  return usualHead(bytes) ?? anyHead(bytes);
}

/** The head as nearly every client writes it, of one field: a head comes with each key, and lists of fields are slow. */
function usualHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf(CR);
  if (end < 0 || end > LENGTH_FIELD) return undefined;
  const length = /^Content-Length: (\d{1,15})\r\n\r\n$/.exec(bytes.toString('latin1', 0, end + 4))?.[1];
  return length === undefined
    ? undefined
    : { size: end + HEAD_END.length, length: bounded(Number(length)), isUtf8: true };
}

function anyHead(bytes: Buffer): Head | undefined {
  const end = bytes.subarray(0, MAX_HEAD).indexOf(HEAD_END);
  const text = bytes.toString('latin1', 0, end < 0 ? MAX_HEAD : end);
  if (!SO_FAR.test(text)) throw new Error('a head that is no list of "Name: value" lines');
  if (end < 0 && bytes.length >= MAX_HEAD) throw new Error(`a head of more than ${MAX_HEAD} bytes`);
  if (end < 0) return undefined;
  const fields = text.split('\r\n').map(fieldOf);
  return { size: end + HEAD_END.length, length: lengthOf(fields), isUtf8: isUtf8(fields) };
}

/**
 * Whether a body that is not complete holds the head of another message. No text in JSON has bare line breaks, so that the
 * length of the body was wrong, and it would take in all that comes.
 * @param bytes what has arrived of it
 * @param known so many of them were looked at before: a head may come in pieces
 */
export function holdsHead(bytes: Buffer, known: number): boolean {
  const from = Math.max(0, known - HEAD_END.length);
  for (let end = bytes.indexOf(HEAD_END, from); end >= 0; end = bytes.indexOf(HEAD_END, end + 1)) {
    const before = bytes.toString('latin1', Math.max(0, end - LENGTH_FIELD), end);
    if (/content-length:[\t ]{0,8}\d{1,15}$/i.test(before)) return true;
  }
  return false;
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function fieldOf(line: string): Field {
  const colon = line.indexOf(':');
  return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() };
}

function lengthOf(fields: readonly Field[]): number {
  const [first, ...more] = fields.filter(({ name }) => name === 'content-length');
  if (first === undefined) throw new Error('a message without Content-Length');
  if (more.length > 0) throw new Error('a message with more than one Content-Length');
  if (!/^\d{1,15}$/.test(first.value))
    throw new Error(`Content-Length "${first.value}" is no number of bytes`);
  return bounded(Number(first.value));
}

function bounded(length: number): number {
  if (length > MAX_BODY) throw new Error(`a message of more than ${MAX_BODY} bytes`);
  return length;
}

/** `utf8` is how the first editors wrote it. */
function isUtf8(fields: readonly Field[]): boolean {
  const type = fields.find(({ name }) => name === 'content-type')?.value ?? '';
  const charset = /charset\s*=\s*"?([^\s;"]*)/i.exec(type)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
