// A text that is rewritten as an editor would do it: only what differs is sent.
import { OpenText } from '../../server/analysis/open-text.ts';
import type { World } from '../../server/model/world.ts';
import { editBetween } from './random.ts';

/** The analysis after it has been edited to say `text`; a new one where there is none before. */
export function rewritten(text: string, world: World, before?: OpenText): OpenText {
  const analysis = before ?? new OpenText('', world);
  const { start, end, insert } = editBetween(analysis.source.text, text);
  analysis.edit(start, end, insert);
  analysis.work(() => false);
  return analysis;
}
