// The pages of the rules as files of their own, so that the link of a finding opens one: in any editor window, on the
// desktop, remote or in a browser, and with no network, because the pages are packed with the extension.
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  type FileType,
  Uri,
  workspace,
} from 'vscode';

const SCHEME = 'gongkai-rule';

/** Address of a rule's page for the server, which puts the rule's id in. */
export const PAGE_ADDRESS = `${SCHEME}:/{id}.md`;

/** The page of a rule. */
export function rulePageUri(id: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${id}.md` });
}

/** Serves the pages; `folder` is where they lie in the extension. */
export function servePages(folder: Uri): Disposable {
  return workspace.registerFileSystemProvider(SCHEME, new Pages(folder), { isReadonly: true });
}

/** A class because VS Code asks for one: a file system that only reads. */
class Pages implements FileSystemProvider {
  private readonly folder: Uri;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(folder: Uri) {
    this.folder = folder;
  }

  stat(page: Uri): Thenable<FileStat> {
    return workspace.fs.stat(this.real(page));
  }

  readFile(page: Uri): Thenable<Uint8Array> {
    return workspace.fs.readFile(this.real(page));
  }

  readDirectory(folder: Uri): Thenable<[string, FileType][]> {
    return workspace.fs.readDirectory(this.real(folder));
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  createDirectory(page: Uri): never {
    throw FileSystemError.NoPermissions(page);
  }

  writeFile(page: Uri): never {
    throw FileSystemError.NoPermissions(page);
  }

  delete(page: Uri): never {
    throw FileSystemError.NoPermissions(page);
  }

  rename(page: Uri): never {
    throw FileSystemError.NoPermissions(page);
  }

  private real({ path }: Uri): Uri {
    return Uri.joinPath(this.folder, path);
  }
}
