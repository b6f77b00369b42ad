// One server with one open document: what the measures on a document work on.

import { between } from '../drive/account.ts';
import { OpenDocument } from '../drive/open-document.ts';
import { rest, type Session, start } from '../drive/session.ts';
import type { Filed, Laid, Workplace } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Values } from './figures.ts';

/** How often things are done. */
export interface Effort {
  /** Edits before the measured ones, in which the engine compiles what it runs. */
  readonly warming: number;
  /** The measured edits come in blocks, so that a disturbance spoils one of them only. */
  readonly blocks: number;
  /** Edits in a block; even, as every second one undoes the one before. */
  readonly edits: number;
  readonly bursts: number;
  /** How often other things are asked or done. */
  readonly times: number;
  /** ms after which a measure ends with what it has. */
  readonly budget: number;
}

/** A server with its open document. */
export interface Bout<File extends Filed = Laid> {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly laid: File;
  /** Number of findings of the document as it was opened. */
  readonly base: number;
  readonly effort: Effort;
}

/** Starts a server and opens a document in it. */
export async function openBout(
  contestant: Contestant,
  workplace: Workplace,
  laid: Laid,
  effort: Effort,
): Promise<{ bout: Bout; values: Values }> {
  const session = await start(contestant, workplace.folder);
  await rest(session);
  const document = new OpenDocument(session, laid);
  const before = await session.account.cpu();
  const sent = performance.now();
  document.open();
  const report = await document.allFindings(sent, OPENING_CALM);
  const openCpu = between(before, await session.account.cpu());
  const { now } = await session.account.memory();
  return {
    bout: { session, document, laid, base: report.count, effort },
    values: { openWall: report.at - sent, openCpu, found: report.count, memoryOpen: now },
  };
}

/** Some servers wait before they check, and some report again when they have read the schema. */
const OPENING_CALM = 700;
