// Standard output as the command line needs it: no more is written than is read, a reader may leave, a disk may be full.
import { fstatSync, writeSync } from 'node:fs';
import { attempt } from '../cli/failure.ts';

/** A standard stream of the process. */
type Stream = NodeJS.WriteStream & { readonly fd: number };

/**
 * A way to write to a stream; the promise is kept when more may be written. A reader that has seen enough
 * (`gongkai … | head`) closes the pipe: that is no failure, and what is written from then on is lost.
 * @param lost called once when nothing more can be written for another reason, with the system's name for it (`ENOSPC`)
 */
export function writerTo(
  stream: Stream,
  lost: (reason: string) => void,
): (content: string | Uint8Array) => Promise<void> {
  let isGone = false;
  const give = ({ code, message }: NodeJS.ErrnoException): void => {
    if (!isGone && code !== 'EPIPE') lost(code ?? message);
    isGone = true;
  };
  stream.on('error', give);
  const isFile = attempt(() => fstatSync(stream.fd).isFile()) === true;
  return async (content) => {
    if (isGone || content.length === 0) return;
    if (isFile) toFile(stream.fd, content, give);
    else if (!stream.write(content)) await roomIn(stream);
  };
}

/** Writes to the end: a disk that fills up takes a part of a text, and says so only when the next part comes. */
function toFile(
  fd: number,
  content: string | Uint8Array,
  give: (error: NodeJS.ErrnoException) => void,
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  } catch (error) {
    give(error instanceof Error ? error : new Error(String(error)));
  }
}

async function roomIn(stream: Stream): Promise<void> {
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      for (const event of ENOUGH) stream.off(event, goOn);
      resolve();
    };
    for (const event of ENOUGH) stream.on(event, goOn);
  });
}

/** What ends the wait for a reader. */
const ENOUGH = ['drain', 'close', 'error'] as const;
