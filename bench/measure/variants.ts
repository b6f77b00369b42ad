// A key in each of the documents that only this server is measured with: of 同上 and of groups no peer knows anything.
import { OpenDocument } from '../drive/open-document.ts';
import { rest, type Session, start, stop } from '../drive/session.ts';
import type { Variant, VariantOrder } from '../make/variant.ts';
import { VARIANT_IDS, VARIANTS, type VariantId } from '../make/variants.ts';
import { type Filed, makeWorkplace } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import type { Bout, Effort } from './bout.ts';
import { edits } from './edits.ts';
import type { Measure, Values } from './figures.ts';
import type { Ledger } from './ledger.ts';

/** A variant that is open in a server of its own. */
export interface OpenVariant {
  readonly id: VariantId;
  readonly entries: number;
  readonly bout: Bout<Filed>;
  readonly edit: Variant['edit'];
  /** Ends the server and removes the folder. */
  close(): Promise<void>;
}

/** What is measured of the variants. */
interface Plan extends VariantOrder {
  readonly only: readonly Measure[];
  readonly effort: Effort;
  say(line: string): void;
}

/** All variants of one size that are asked for, one after the other. */
export async function variants(contestant: Contestant, plan: Plan, ledger: Ledger): Promise<void> {
  const { entries, only, say } = plan;
  for (const id of VARIANT_IDS.filter((one) => only.includes(one))) {
    say(`${contestant.id}: ${entries}, ${id}`);
    await ledger.enter(contestant, entries, id, async () => {
      const open = await openVariant(contestant, id, plan);
      if (open === undefined) return {};
      return edits(open.bout, open.edit)
        .then((cost) => variantValues(id, cost))
        .finally(open.close);
    });
  }
}

/**
 * Opens a variant in a folder of its own, so that no other file is compared with it.
 * @returns undefined where there is none so small
 * @throws when other findings come than it has
 */
export async function openVariant(
  contestant: Contestant,
  id: VariantId,
  { kind, entries, effort }: Pick<Plan, 'kind' | 'entries' | 'effort'>,
): Promise<OpenVariant | undefined> {
  const made = VARIANTS[id].make({ kind, entries });
  if (made === undefined) return undefined;
  const workplace = makeWorkplace();
  const laid = workplace.file(made.text, `${id}.${kind}.yaml`);
  const session = await start(contestant, workplace.folder);
  const close = (): Promise<void> => stop(session).finally(() => workplace.remove());
  try {
    const document = await opened(session, laid, made.found);
    return {
      id,
      entries,
      bout: { session, document, laid, base: made.found, effort },
      edit: made.edit,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens a file in a server at rest. How many findings are due is known: they are awaited, and no others may follow. */
async function opened(session: Session, laid: Filed, due: number): Promise<OpenDocument> {
  await rest(session);
  const document = new OpenDocument(session, laid);
  const sent = performance.now();
  document.open();
  await document.findings(sent, due);
  await rest(session);
  const count = session.client.reports.findLast(({ uri }) => uri === laid.uri)?.count;
  if (count !== due) throw new Error(`${count} findings where ${due} mistakes are planted`);
  return document;
}

/** The figures of a variant. */
export function variantValues(id: VariantId, { wall, cpu }: { wall: number; cpu: number }): Values {
  return { [`${id}Wall`]: wall, [`${id}Cpu`]: cpu };
}
