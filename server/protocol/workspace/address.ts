// One file, one address: whatever way a URI is spelled, the file that it names is known by one text.

/** `scheme:`, an authority where there is one, the path, and what follows it. */
const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i;

/** A URI in its parts, each in the one way that we write it. */
export interface Parts {
  /** In small letters; empty where a text is no URI. */
  readonly scheme: string;
  /** Undefined where it has none. */
  readonly authority: string | undefined;
  /** Decoded, without query and fragment. */
  readonly path: string;
}

/** Takes a URI apart; never throws, whatever a client sends. */
export function partsOf(uri: string): Parts {
  const [, scheme, authority, path] = PARTS.exec(uri) ?? [];
  if (scheme === undefined) return { scheme: '', authority: undefined, path: decoded(uri) };
  const host = authority === undefined ? undefined : decoded(authority).toLowerCase();
  const isLocal = scheme.toLowerCase() === 'file' && (host === undefined || host === 'localhost');
  return {
    scheme: scheme.toLowerCase(),
    authority: isLocal ? '' : host,
    path: plainPath(decoded(path ?? '')),
  };
}

/**
 * A URI in the spelling that the core knows files by: decoded, so that it reads like a path, and without query and
 * fragment. Two URIs of one file have the same address: `file:///c%3A/a.yaml` and `file:///C:/a.yaml`.
 */
export function addressOf(uri: string): string {
  const { scheme, authority, path } = partsOf(uri);
  if (scheme === '') return path;
  return authority === undefined ? `${scheme}:${path}` : `${scheme}://${authority}${path}`;
}

/** Without steps that lead nowhere, and with the drive in small letters. */
function plainPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 1) steps.pop();
    else if (step !== '.' && step !== '..' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  return steps.join('/').replace(/^\/?[A-Z]:/, (drive) => drive.toLowerCase());
}

function decoded(given: string): string {
  // Half of a character is none, and no URI can be made of it again.
  const text = given.replace(/\p{Cs}/gu, '\uFFFD');
  try {
    return decodeURIComponent(text);
  } catch {
    // A client may send a lone % in a name; what is written is then as good a name as any.
    return text;
  }
}
