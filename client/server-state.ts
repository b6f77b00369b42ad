// How the language server stands, as the status bar, the preview and the notices tell it.

/** Why the server stays stopped. */
export type StopReason =
  /** It ran, and ended by itself again and again. */
  | { readonly kind: 'crashes' }
  /** Its program is not there: the extension is not whole. */
  | { readonly kind: 'missing' }
  /** It was started and ended before it answered. */
  | { readonly kind: 'exited' }
  /** It was started and has not answered for so many seconds. */
  | { readonly kind: 'late'; readonly seconds: number }
  /** It answered with an error, or could not be started at all; the message is a program's own. */
  | { readonly kind: 'refused'; readonly message: string };

/** The phases of a server's life. */
export type ServerState =
  /** No document has needed it yet. */
  | { readonly phase: 'off' }
  | { readonly phase: 'starting' }
  | { readonly phase: 'running' }
  /** It runs, and leaves questions without an answer. */
  | { readonly phase: 'silent' }
  /** It ended by itself, or the user wished so, and is on its way again. */
  | { readonly phase: 'restarting' }
  | { readonly phase: 'stopped'; readonly reason: StopReason };

/** Crashes within this many milliseconds count together. */
const WINDOW = 3 * 60_000;

/** So many restarts are made within the window; the next crash is left to the user. */
export const MOST_RESTARTS = 4;

/**
 * What to do about a crash.
 * @param earlier times of the earlier crashes, in milliseconds
 * @param now time of this crash
 * @returns the crashes that still count, this one included, and whether to start again
 */
export function afterCrash(
  earlier: readonly number[],
  now: number,
): { readonly crashes: readonly number[]; readonly restart: boolean } {
  const crashes = [...earlier.filter((time) => now - time < WINDOW), now];
  return { crashes, restart: crashes.length <= MOST_RESTARTS };
}
