// Writes the table of kinds into the two READMEs.
import type { KindsFile } from '../../server/model/standard/standard.ts';

/** The text of a README. @param now what it is; all but the rows of the table of kinds stays */
export function readmeOf({ kinds }: KindsFile, language: 'zh' | 'en', now: string): string {
  const rows = kinds.map(({ name, about, fileSuffixes }) => {
    const names = fileSuffixes.map((suffix) => `\`*${suffix}\``).join(' ') || '–';
    return `| ${name} | ${about[language].replace(/[。.]$/u, '')} | ${names} |\n`;
  });
  return now.replace(TABLE, (_, head) => head + rows.join(''));
}

/** The table of kinds: its head, and its rows. */
const TABLE = /(\| 类型 \|[^\n]*\n(?:\|-+)+\|\n)(?:\|[^\n]*\n)*/u;
