// Many files opened at once, as when a user's session is restored or a whole folder is worked through.
import { between } from '../drive/account.ts';
import { OpenDocument } from '../drive/open-document.ts';
import { PATIENCE, rest, start, stop } from '../drive/session.ts';
import { makeDocument } from '../make/document.ts';
import type { Form } from '../make/shape.ts';
import type { Laid, Workplace } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Values } from './figures.ts';

/** Entries of each of the many files. */
const ENTRIES = 100;

/** Lays many files of both kinds in folders, as a province would have them. */
export function layFiles(workplace: Workplace, form: Form, count: number, planted: number): Laid[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 2 === 0 ? 'tasks' : 'catalog';
    const made = makeDocument({ kind, entries: ENTRIES, planted, seed: index + 1 });
    return workplace.lay(made, form, `市${(index % 17) + 1}/${String(index).padStart(5, '0')}`);
  });
}

/** Opens all files and waits for the findings of all. */
export async function manyFiles(
  contestant: Contestant,
  workplace: Workplace,
  files: readonly Laid[],
): Promise<Values> {
  const session = await start(contestant, workplace.folder);
  try {
    await rest(session);
    const before = await session.account.cpu();
    const sent = performance.now();
    const pulled = files.map(async (laid) => {
      const document = new OpenDocument(session, laid);
      document.open();
      return session.contestant.findings === 'pull' ? [await document.findings(sent)] : [];
    });
    const asked = (await Promise.all(pulled)).flat();
    const reports = (): typeof asked => (asked.length > 0 ? asked : session.client.reports);
    const all = (): true | undefined =>
      new Set(reports().map(({ uri }) => uri)).size >= files.length ? true : undefined;
    await session.client.until(all, PATIENCE, 'findings of all files');
    await rest(session, 700);
    const last = [...new Map(reports().map((report) => [report.uri, report])).values()];
    return {
      filesWall: Math.max(...last.map(({ at }) => at)) - sent,
      filesCpu: between(before, await session.account.cpu()),
      filesFound: last.reduce((sum, { count }) => sum + count, 0),
      filesMemory: (await session.account.memory()).now,
    };
  } finally {
    await stop(session);
  }
}
