// What the status bars show, told a moment behind the findings: nobody counts along while typing.
import type { Connection } from 'vscode-languageserver';
import { status } from '../../features/status.ts';
import { STATUS_NOTIFICATION, type StatusParams } from '../requests.ts';
import type { DocumentSnapshot, Session } from '../session.ts';
import { asTold } from './edited.ts';

/** Milliseconds until what changed is told, with all that changes meanwhile. */
const DELAY = 100;

/** A class because it remembers what was told, and of which documents something waits to be told. */
export class Statuses {
  private readonly waiting = new Set<string>();
  private readonly told = new Map<string, string>();
  private isOver = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly connection: Connection;
  private readonly session: Session;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  /** Tells how a document stands, if that is something new. */
  soon(uri: string): void {
    if (this.isOver) return;
    this.waiting.add(uri);
    this.timer ??= setTimeout(() => this.tell(), DELAY);
  }

  /** A closed document has no status. */
  forget(uri: string): void {
    this.waiting.delete(uri);
    this.told.delete(uri);
  }

  /** Nobody is told anything more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    const uris = [...this.waiting];
    this.waiting.clear();
    for (const uri of uris) {
      const open = this.session.known(uri);
      // One that is still being read is told when all of it is known.
      if (open?.analysis.isDone === true) this.tellOne(uri, open);
    }
  }

  private tellOne(uri: string, open: DocumentSnapshot): void {
    const status = statusOf(uri, open);
    const { version: _, ...rest } = status;
    const told = JSON.stringify(rest);
    if (this.told.get(uri) === told) return;
    this.told.set(uri, told);
    void this.connection.sendNotification(STATUS_NOTIFICATION, status);
  }
}

function statusOf(uri: string, { version, analysis, found, edited }: DocumentSnapshot): StatusParams {
  const { kinds, counts: all } = status(analysis);
  const counts = { ...all };
  for (const finding of edited === undefined ? [] : analysis.findings) {
    counts[finding.severity] -= 1;
    counts[asTold(finding, edited).severity] += 1;
  }
  const [file = ''] = found?.uris ?? [];
  const directory = found?.directory;
  return {
    uri,
    version,
    kinds: kinds.map((kind) => kind ?? null),
    counts,
    directory:
      directory === undefined ? null : { uri: file, title: directory.title, units: directory.units.length },
  };
}
