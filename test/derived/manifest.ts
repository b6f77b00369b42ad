// Writes into the manifest by what an editor knows our files before it starts the extension.
import type { KindsFile } from '../../server/model/standard/standard.ts';
import { firstLinePattern, nameEndings } from '../../server/model/workspace/recognise.ts';

/** The part of the manifest that is written here. */
interface Manifest {
  readonly contributes: { readonly languages: readonly Readonly<Record<string, unknown>>[] };
}

/** The text of `package.json`. @param now what it is; all else in it stays */
export function manifestOf({ kinds }: KindsFile, now: string): string {
  const manifest: Manifest = JSON.parse(now);
  const languages = manifest.contributes.languages.map((language) => ({
    ...language,
    extensions: nameEndings(kinds),
    firstLine: firstLinePattern(kinds),
  }));
  const contributes = { ...manifest.contributes, languages };
  return `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`;
}
