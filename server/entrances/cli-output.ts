// Standard output as the command line needs it: no more is written than is read, and a reader may leave.

/**
 * A way to write to a stream; the promise is kept when more may be written. A reader that has seen enough
 * (`gongkai … | head`) closes the pipe: that is no failure, and what is written from then on is lost.
 */
export function writerTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  let isGone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isGone = true;
  });
  return async (text) => {
    if (isGone || text === '' || stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        for (const event of ENOUGH) stream.off(event, goOn);
        resolve();
      };
      for (const event of ENOUGH) stream.on(event, goOn);
    });
  };
}

/** What ends the wait for a reader. */
const ENOUGH = ['drain', 'close', 'error'] as const;
