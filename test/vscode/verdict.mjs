// @ts-check
// Says whether a run in the extension host really passed.
//
// VS Code reports success also when the extension host died under the suite, so that only the suite's own closing
// line counts.

/** The beginning of every line that a suite prints; all else in the log is VS Code's own chatter. */
export const mark = 'host: ';

/** The exit code of a run that VS Code called a success although the suite never finished. */
export const unfinished = 73;

/** Whether this is the closing line of a suite in which tests ran and none failed. */
export function isSuccess(/** @type {string} */ line) {
  return /^host: [1-9]\d* passed, 0 failed\s*$/.test(line);
}
