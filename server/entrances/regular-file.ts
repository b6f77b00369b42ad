// Reads regular files of this machine, and nothing that only looks like one: a pipe would be waited for, a device has no end.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { NotRead, READING_TIME, refusalOf } from '../model/workspace/readable.ts';

/** Opening never waits, and makes no terminal ours. Windows knows neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Where the system tells no size, so much is read at a time. */
const PIECE = 65_536;

/**
 * Reads a whole file; throws `NotRead` for what is not read, and whatever the file system throws.
 * @param most the most bytes that are read
 */
export function readRegular(path: string, most: number): Uint8Array {
  // To open some devices is to use them: they are not opened at all.
  check(statSync(path), most);
  const file = openSync(path, FLAGS);
  try {
    // Another file may have come to this place meanwhile.
    const content = new Content(check(fstatSync(file), most), most);
    while (content.take(readSync(file, content.room()))) {}
    return content.bytes();
  } finally {
    closeSync(file);
  }
}

/** The same without keeping the thread. */
export async function readRegularLater(path: string, most: number): Promise<Uint8Array> {
  check(await stat(path), most);
  const file = await open(path, FLAGS);
  try {
    const content = new Content(check(await file.stat(), most), most);
    while (content.take((await file.read(content.room())).bytesRead)) {}
    return content.bytes();
  } finally {
    await file.close();
  }
}

/** The size of a file that is read. */
function check(found: Stats, most: number): number {
  const refusal = refusalOf({ isRegular: found.isFile(), size: found.size }, most);
  if (refusal !== undefined) throw new NotRead(refusal, found.size);
  return found.size;
}

/** What has been read of a file. A class because it grows, until the end, the limit of size, or that of time. */
class Content {
  private readonly most: number;
  private readonly end = performance.now() + READING_TIME;
  private held: Uint8Array;
  private length = 0;

  /** @param size what the file is said to have; it may have more or less */
  constructor(size: number, most: number) {
    this.most = most;
    // One byte more than there should be: so the end is seen, and a file that grows.
    this.held = new Uint8Array(size + 1);
  }

  /** Where the next bytes go. */
  room(): Uint8Array {
    if (this.length === this.held.length) {
      const wider = new Uint8Array(this.length * 2 + PIECE);
      wider.set(this.held);
      this.held = wider;
    }
    return this.held.subarray(this.length);
  }

  /** Takes so many bytes that were read into the room. @returns whether there may be more */
  take(count: number): boolean {
    this.length += count;
    if (this.length > this.most) throw new NotRead('large', this.length);
    if (performance.now() > this.end) throw new NotRead('slow');
    return count > 0;
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.length);
  }
}
