// Opening as a user sees it: the findings of the first screen, and how long a key would have to wait meanwhile.
import { ask, type Tasks } from '../drive/account.ts';
import type { Report } from '../drive/messages.ts';
import { OpenDocument } from '../drive/open-document.ts';
import { PATIENCE, rest, type Session, startWatched, stop } from '../drive/session.ts';
import type { Laid } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Values } from './figures.ts';
import { smallest } from './statistics.ts';

/** Lines of a tall screen. A planted mistake is among them. */
const SCREEN = 50;

/**
 * Opens a document in fresh processes. What every server pays for the receipt of the text is left out. The least of
 * the openings counts, as what disturbs one of them is not the server's.
 */
export async function firstScreen(
  contestant: Contestant,
  folder: string,
  laid: Laid,
  times: number,
): Promise<Values> {
  const openings: { wall: number; longest: number }[] = [];
  for (let time = 0; time < times; time++) {
    const session = await startWatched(contestant, folder);
    try {
      openings.push(await opening(session, laid));
    } finally {
      await stop(session);
    }
  }
  return {
    screenWall: smallest(openings.map(({ wall }) => wall)),
    longestTask: smallest(openings.map(({ longest }) => longest)),
  };
}

async function opening(session: Session, laid: Laid): Promise<{ wall: number; longest: number }> {
  await rest(session);
  await ask(session.process, 'watch');
  const document = new OpenDocument(session, laid);
  const sent = performance.now();
  document.open();
  const shown = await screenShown(session, document, sent);
  await document.allFindings(sent);
  const { received, longest } = (await ask(session.process, 'tasks')) as Tasks;
  return { wall: performance.timeOrigin + shown.at - received, longest };
}

function screenShown(session: Session, document: OpenDocument, sent: number): Promise<Report> {
  if (session.contestant.findings === 'pull') return document.findings(sent);
  const { uri } = document.id;
  const find = (): Report | undefined =>
    session.client.reports.find((report) => report.uri === uri && (report.firstLine ?? SCREEN) < SCREEN);
  return session.client.until(find, PATIENCE, 'findings of the first screen');
}
