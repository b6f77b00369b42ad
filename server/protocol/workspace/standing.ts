// Where an open document belongs: whether it is one of the workspace's, and whose unit directory is its own.
import { isBelow } from '../../model/workspace/reach.ts';
import { addressOf, partsOf } from './address.ts';
import { childOf } from './files.ts';

/** How a document stands in the workspace. */
export interface WorkspaceStanding {
  /**
   * Whether it is compared with other documents. The side of a diff, a copy in a notebook, a chat or a new editor is
   * the same document once more, or none yet: it is checked alone.
   */
  readonly isCompared: boolean;
  /** The URIs of files whose unit directory is looked for in its place, the first that has one counts. */
  readonly lookFrom: readonly string[];
}

/** Schemes of file systems that count where no folder is open; with folders, theirs do. */
const FILES: ReadonlySet<string> = new Set(['file', 'tmp', 'vscode-remote', 'vscode-test-web', 'vscode-vfs']);
/** Stands for a file whose name does not matter. */
const ANY = 'new.yaml';

/** Whether an editor has never saved a document. */
export function isUnsaved(uri: string): boolean {
  return partsOf(uri).scheme === 'untitled';
}

/**
 * Tells how a document stands.
 * @param roots URIs of the workspace's folders, without a slash at their end
 */
export function standingOf(uri: string, roots: readonly string[]): WorkspaceStanding {
  const { scheme, authority, path } = partsOf(uri);
  const schemes = roots.map((root) => partsOf(root).scheme);
  const isCompared = schemes.length === 0 ? FILES.has(scheme) : schemes.includes(scheme);
  const own = isCompared ? inRoot(addressOf(uri), roots, addressOf) : undefined;
  if (own !== undefined) return { isCompared, lookFrom: [own] };
  if (isCompared) return { isCompared, lookFrom: [/^[^?#]*/.exec(uri)?.[0] ?? uri] };
  const there = path.startsWith('/') ? inRoot(path, roots, (root) => partsOf(root).path) : undefined;
  if (there !== undefined) return { isCompared, lookFrom: [there] };
  if (isUnsaved(uri)) return { isCompared, lookFrom: roots.map((root) => childOf(root, ANY)) };
  // The other side of a diff names the file by its path.
  const isOnDisk = roots.length === 0 && authority === undefined && path.startsWith('/');
  return {
    isCompared,
    lookFrom: isOnDisk ? [path.split('/').filter(Boolean).reduce(childOf, 'file://')] : [],
  };
}

/** The URI of a place below a root, spelled as the root is: the same for all ways of spelling it. */
function inRoot(
  place: string,
  roots: readonly string[],
  nameOf: (root: string) => string,
): string | undefined {
  const around = roots.filter((root) => isBelow(place, nameOf(root)));
  const root = around.sort((a, b) => b.length - a.length)[0];
  return root && place.slice(nameOf(root).length).split('/').filter(Boolean).reduce(childOf, root);
}
