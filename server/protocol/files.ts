// The port to files: the client's, or the machine's. Only the unit directory is ever read through it.

/** A small file system; addresses are URIs. */
export interface Files {
  /** The bytes of a file; undefined when it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The names in a folder; empty when it cannot be listed. */
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
