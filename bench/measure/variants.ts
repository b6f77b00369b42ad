// A key in each of the documents that only this server is measured with: of 同上 and of groups no peer knows anything.
import { stop } from '../drive/session.ts';
import type { Variant, VariantOrder } from '../make/variant.ts';
import { VARIANT_IDS, VARIANTS, type VariantId } from '../make/variants.ts';
import { type Filed, makeWorkplace } from '../make/workplace.ts';
import type { Contestant } from '../servers/contestant.ts';
import { type Bout, type Effort, openBout } from './bout.ts';
import { edits } from './edits.ts';
import type { Measure, Values } from './figures.ts';
import type { Ledger } from './ledger.ts';

/** ms without a report or work after which our server has said all; how many findings are due is known. */
const CALM = 300;

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
  const { text, edit, found } = made;
  const workplace = makeWorkplace();
  try {
    const file = workplace.file(text, `${id}.${kind}.yaml`);
    const { bout } = await openBout(contestant, workplace, file, effort, CALM);
    const close = (): Promise<void> => stop(bout.session).finally(() => workplace.remove());
    if (bout.base === found) return { id, entries, bout, edit, close };
    await stop(bout.session);
    throw new Error(`${bout.base} findings where ${found} mistakes are planted`);
  } catch (error) {
    workplace.remove();
    throw error;
  }
}

/** The figures of a variant. */
export function variantValues(id: VariantId, { wall, cpu }: { wall: number; cpu: number }): Values {
  return { [`${id}Wall`]: wall, [`${id}Cpu`]: cpu };
}
