// The port to files: the client's, or the machine's. Unit directories and the other documents are read through it.
import type { Refusal } from '../../model/workspace/readable.ts';

/** What reads files: the machine, or the client. Addresses are URIs. No call fails, but one may never be answered. */
export interface FileAccess {
  /** The bytes of a regular file; undefined when there is none, or why it is not read. */
  read(uri: string): Promise<Uint8Array | Refusal | undefined>;
  /**
   * The names in a folder, those of folders with a `/` at their end; links to folders are left out. Empty when it cannot be
   * listed.
   */
  list(folder: string): Promise<readonly string[]>;
  /** Whether there is a file or a folder. */
  exists(uri: string): Promise<boolean>;
  /** The URI that it leads to when all links are followed; the same one where that is not known. */
  real(uri: string): Promise<string>;
}

/** A small file system, within limits; what is refused is logged, and then as if it were not there. */
export interface WorkspaceFiles extends Omit<FileAccess, 'read'> {
  /** The bytes of a file; undefined when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
}

/** The folder that a URI lies in, without a slash at its end; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri);
  const path = match?.[2]?.replace(/(?<!\/)\/+$/, '') ?? '';
  const slash = path.lastIndexOf('/');
  if (match === null || slash < 0 || path === '') return undefined;
  return `${match[1]}${path.slice(0, slash)}`;
}

/** The URI of a name in a folder. */
export function childOf(folder: string, name: string): string {
  // Windows has names with half characters, which no URI can hold; such a file is then not found, and hides no other.
  return `${folder}/${encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
