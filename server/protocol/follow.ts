// What the server follows: documents, files, folders and settings, as the client tells of them.
import type { Connection } from 'vscode-languageserver';
import { reasonOf } from '../text/reason.ts';
import { visible } from '../text/visible.ts';
import type { Abilities } from './abilities.ts';
import type { Documents } from './documents.ts';
import type { Publisher } from './findings/publish.ts';
import type { Session } from './session.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from './transport/library.ts';
import { addressOf } from './workspace/address.ts';
import { isDirectoryFile } from './workspace/directories.ts';

const FOLDERS_CHANGED = 'workspace/didChangeWorkspaceFolders';

/** What follows the client. */
export interface Followers {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly can: Abilities;
}

/** Which folders came and which went. */
interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}

/** Follows everything that the client tells. */
export function follow(followers: Followers): void {
  followDocuments(followers);
  followWorkspace(followers);
  followers.connection.onInitialized(() => logged(followers, settle(followers)));
}

/** The address of a workspace folder, as it is compared: without a slash at its end. */
export function folderAddress(uri: string): string {
  return uri.replace(/\/{1,8}$/, '');
}

function followDocuments(followers: Followers): void {
  const { connection, documents, session, publisher } = followers;
  const directoryMayChange = (uri: string): void => {
    // Its address is known as long as it is open: it is asked at every key.
    const address = documents.get(uri)?.address ?? addressOf(uri);
    if (isDirectoryFile(address)) logged(followers, publisher.directoriesChanged([uri]));
  };
  const changed = (uri: string): void => {
    publisher.edited(uri);
    directoryMayChange(uri);
  };
  documents.listen(connection, {
    opened: (uri) => {
      if (documents.get(uri)?.edited !== undefined) return changed(uri);
      publisher.soon(uri);
      directoryMayChange(uri);
    },
    changed,
    saved: (uri) => logged(followers, publisher.saved(uri)),
    closed: (uri) => {
      session.close(uri);
      publisher.clear(uri);
      directoryMayChange(uri);
      logged(followers, publisher.filesChanged([uri]));
    },
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = [...new Set(changes.map(({ uri }) => uri))];
    logged(followers, publisher.directoriesChanged(uris));
    logged(followers, publisher.filesChanged(uris));
  });
}

function followWorkspace(followers: Followers): void {
  const { connection, documents, session, publisher } = followers;
  const sayAllAnew = (): void => {
    for (const { uri } of documents.all()) publisher.soon(uri);
  };
  const settingsChanged = async (sent?: unknown): Promise<void> => {
    await session.configuration.refresh(session.folders, sent);
    sayAllAnew();
  };
  connection.onDidChangeConfiguration(({ settings }) => logged(followers, settingsChanged(settings)));
  connection.onNotification(FOLDERS_CHANGED, ({ event: { added, removed } }: FoldersChange) => {
    const gone = new Set(removed.map(({ uri }) => folderAddress(uri)));
    const kept = session.folders.filter((folder) => !gone.has(folder));
    const folders = [...new Set([...kept, ...added.map(({ uri }) => folderAddress(uri))])];
    logged(followers, session.changeFolders(folders).then(sayAllAnew));
    // A client that sends its settings by itself does so when they change for it.
    if (followers.can.configuration) logged(followers, settingsChanged());
  });
}

/** After the handshake: settings and watchers, as far as the client knows such things, and a look at the other files. */
async function settle(followers: Followers): Promise<void> {
  const { connection, documents, session, publisher, can } = followers;
  const { client } = connection;
  if (can.watchConfiguration)
    logged(followers, client.register(DidChangeConfigurationNotification.type, { section: 'gongkai' }));
  if (can.watchFiles)
    logged(followers, client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS }));
  // Asked for together: a client that does not answer for its settings has other files all the same.
  const configured = async (): Promise<void> => {
    await session.configuration.refresh(session.folders);
    for (const { uri } of documents.all()) publisher.soon(uri);
  };
  if (can.configuration) logged(followers, configured());
  await publisher.lookAround();
}

const WATCHERS = [
  // Any of them may be ours, by its first key.
  { globPattern: '**/*.{yaml,yml,YAML,YML}' },
  // A folder that is deleted is told as such, without the files in it.
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Lets work go on by itself; what fails there is told in the log, and ends nothing. */
function logged({ connection }: Followers, work: Promise<unknown>): void {
  const tell = (error: unknown): void => {
    connection.console.error(visible(reasonOf(error)));
  };
  // Where the connection is gone there is nobody to be told.
  work.catch(tell).catch(() => {});
}
