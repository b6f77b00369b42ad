// What an error says, in one line: for a person who has to tell it to somebody, without the lines of the program.

/** The page at which users report an error. */
export const REPORTS = 'https://github.com/gongkai/gongkai/issues';

/** So much is told of it. */
const LONGEST = 200;

/** The kind of an error with the first line of what it says; of anything else that was thrown, what it is as a text. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : textOf(error);
  const line = said
    .split(/[\r\n]/, 1)
    .join('')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    // What has no text, such as an object without a prototype.
    return typeof value;
  }
}
