// Hover on the id of a rule in an ignore comment: what is silenced here, and why it is usually said.
import type { Analysis } from '../../analysis/analyse.ts';
import { readIgnores } from '../../model/document/ignores.ts';
import { RULES } from '../../rules/index.ts';
import { absolute } from '../../text/block.ts';
import { blockAt } from '../../text/position.ts';
import { touches } from '../../text/span.ts';
import { type Hover, hoverOf, paragraph, paragraphs, plainParagraph, prose, strong } from '../prose.ts';

/** What the rule at an offset is about; undefined where no ignore comment names one. */
export function hoverRule({ source }: Analysis, offset: number): Hover | undefined {
  const block = blockAt(source, offset);
  if (block === undefined) return undefined;
  const named = readIgnores(block).flatMap(({ rules }) => rules);
  const here = named.find(({ place }) => touches(absolute(place), offset));
  const rule = RULES.find(({ id }) => id === here?.text);
  if (here === undefined || rule === undefined) return undefined;
  const { title, why, basis } = rule;
  return hoverOf(
    absolute(here.place),
    paragraphs(
      paragraph(strong(title.zh), strong(title.en)),
      plainParagraph(why),
      paragraph(prose`依据：${basis.zh}`, prose`Basis: ${basis.en}`),
    ),
  );
}
