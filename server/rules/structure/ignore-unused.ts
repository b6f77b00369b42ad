// An ignore comment that silences nothing: it would hide the next mistake there.
import type { Ignore } from '../../model/document/ignores.ts';
import type { Edit, Hit, Rule } from '../rule.ts';
import { deletedLines, lineStart, safeFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';

export const ignoreUnused: Rule = {
  id: 'ignore-unused',
  severity: 'info',
  needs: ['document'],
  title: say('没有用处的“忽略”', 'Ignore comment that silences nothing'),
  why: say(
    '问题已经改好，“忽略”还留着，以后同一处再写错就看不到提示了。',
    'The mistake is mended but the comment stays; the next mistake there would not be seen.',
  ),
  basis: say('“忽略”只为确实存在的问题而写', 'A comment silences a finding that is there'),
  wrong: oneTask(['完成时间: 2024年12月底前 # 忽略 deadline-past 已归档']),
  right: oneTask(['完成时间: 2024年12月底前']),
  check: {
    of: 'ignore',
    *run({ ignore, idle }): Iterable<Hit> {
      for (const { text, place } of idle) {
        const fixes =
          ignore.rules.length === 1
            ? [safeFix(say('删去这条注释', 'Delete the comment'), removed(ignore))]
            : [];
        yield {
          place,
          message: say(
            `这里没有规则“${text}”的问题，“忽略”不起作用。请删去，以免以后真有问题时看不到。`,
            `The rule ${text} finds nothing here, so the comment silences nothing. Delete it, or the next mistake here will not be seen.`,
          ),
          fixes: () => fixes,
        };
      }
    },
  },
};

/** The whole line where the comment stands alone, else the comment and the blanks before it. */
function removed({ alone, place }: Ignore): Edit {
  if (alone) return deletedLines(place);
  const { block, span } = place;
  const before = block.text.slice(lineStart(block.text, span.start), span.start);
  return {
    place: { block, span: { start: span.start - (before.length - before.trimEnd().length), end: span.end } },
    text: '',
  };
}
