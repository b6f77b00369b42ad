// Makes the list of kinds for code that does not read the facts, and the names of their elements as types.
import type { KindsFile } from '../../server/model/standard/standard.ts';

/** The text of `schemas/kind-list.ts`. */
export function kindList({ kinds }: KindsFile): string {
  const ids = new Set(kinds.flatMap(({ elements }) => elements.map(({ id }) => id)));
  const rows = kinds.map(({ id, name, fileSuffixes }) => {
    const suffixes = fileSuffixes.map((suffix) => `'${suffix}'`).join(', ');
    return `  { id: '${id}', name: '${name}', fileSuffixes: [${suffixes}] },\n`;
  });
  return `// The kinds as \`schemas/kinds.json\` has them. Written by \`npm run test:fast -- -u\`, never by hand.

/** What tells a file of each kind: the value of 类型, and the ends of file names. */
export const KINDS = [
${rows.join('')}] as const;

/** The kinds of documents, by their id. */
export type KindId = (typeof KINDS)[number]['id'];

/** The stable names of the elements; one id means the same thing in every kind. */
export type ElementId =
${[...ids].map((id) => `  | '${id}'`).join('\n')};
`;
}
