// The port to files: the client's, or the machine's. Unit directories and the other documents are read through it.
import type { KindFact } from '../model/standard.ts';

/** A small file system; addresses are URIs. */
export interface Files {
  /** The bytes of a file; undefined when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The names in a folder, those of folders with a `/` at their end; empty when it cannot be listed. */
  list(folder: string): Promise<readonly string[]>;
}

/** The folder that a URI lies in, without a slash at its end; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri);
  const path = match?.[2]?.replace(/\/+$/, '') ?? '';
  const slash = path.lastIndexOf('/');
  if (match === null || slash < 0 || path === '') return undefined;
  return `${match[1]}${path.slice(0, slash)}`;
}

/** The URI of a name in a folder. */
export function childOf(folder: string, name: string): string {
  return `${folder}/${encodeURIComponent(name)}`;
}

/** Whether a URI names a file of one of these kinds by its distinctive ending; each `.yaml` has its twin `.yml`. */
export function isNamedLike(uri: string, kinds: readonly KindFact[]): boolean {
  const name = addressOf(uri)
    .replace(/\.yml$/iu, '.yaml')
    .toLowerCase();
  return kinds.some(({ fileSuffixes }) => fileSuffixes.some((end) => name.endsWith(end)));
}

/** A URI in the spelling that the core knows files by: decoded, so that it reads like a path. */
export function addressOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A client may send a lone % in a name; the URI itself is then as good a name as any.
    return uri;
  }
}
