// A deadline that counts from the issue of the document, whose header does not tell when that was.
import type { Doc } from '../../model/document/document.ts';
import type { Rule } from '../rule.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { issueTerms, readsIssueTerms } from './issue-terms.ts';

export const issueDateMissing: Rule = {
  id: 'issue-date-missing',
  severity: 'info',
  needs: ['document'],
  title: say('完成时间从印发算起，却没有写日期', 'Deadline from the date of issue, which is not told'),
  why: say(
    '“印发后20个工作日内”要有成文日期才知道是哪一天；不知道是哪一天，就不能提醒到期，也不能查出过期。',
    '印发后20个工作日内 is a day only when the date of issue is known; without it nothing can be said of its coming or passing.',
  ),
  basis: say(
    'GB/T 9704—2012《党政机关公文格式》7.3.5、7.4.3；每个文件只提示一次',
    'GB/T 9704—2012 (format of official documents), 7.3.5 and 7.4.3; said once per file',
  ),
  wrong: oneTask(['完成时间: 印发后20个工作日内']),
  right: oneTask(['完成时间: 印发后20个工作日内'], ['成文日期: 2024-05-30']),
  world: { today: '2024-05-20' },
  check: {
    of: 'file',
    when: (docs) => docs.some(({ archived }) => !archived),
    reads: readsIssueTerms,
    run(docs, { standard: { workingDays } }, recall) {
      const terms = issueTerms(docs, workingDays, recall);
      const first = terms.find(({ doc, term }) => term.kind === 'no-date' && !hasDate(doc));
      if (first === undefined) return [];
      const message = say(
        `“${brief(first.text)}”从文件印发之日算起，但头部没有成文日期，算不出是哪一天。请在头部写“成文日期”。`,
        `“${brief(first.text)}” counts from the issue of the document, but the header has no 成文日期, so the day is not known. Write 成文日期 in the header.`,
      );
      return [{ place: first.place, message }];
    },
  },
};

/** A date that cannot be read is told by itself. */
function hasDate({ header }: Doc): boolean {
  return header.text('成文日期') !== undefined || header.text('印发日期') !== undefined;
}
