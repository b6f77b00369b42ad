// Two files of the workspace that claim to be the same document.

import type { Others } from '../../model/workspace/workspace.ts';
import type { Hit, Rule } from '../rule.ts';
import { readsNothing } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { say } from '../support/say.ts';
import { namedFiles } from './named-files.ts';
import { sameDocuments } from './same-document.ts';

const NUMBER = '文号: 某政办发〔2020〕37号';

export const documentRepeated: Rule = {
  id: 'document-repeated',
  severity: 'warning',
  title: say('两个文件写的是同一份文件', 'Two files claim to be the same document'),
  why: say(
    '文号、标题、附件号都相同的两个文件，多半是留下的旧副本，或复制后忘了改；两份内容会越改越不一样。',
    'Two files with the same number, title and annex are a copy left behind, or one that was copied and not changed; they drift apart.',
  ),
  basis: say('一份文件只有一个文号', 'One document has one number'),
  wrong: oneTask([], [NUMBER]),
  right: oneTask([], ['文号: 某政办发〔2020〕38号']),
  world: { others: { '任务分工（副本）.分工.yaml': oneTask([], [NUMBER]) } },
  check: {
    of: 'workspace',
    reads: readsNothing,
    *run(docs, { others, standard }) {
      if (others === undefined) return;
      const said = new Set<string>();
      for (const doc of docs) {
        const at = doc.header.text('文号');
        const fresh = sameDocuments(doc, others, standard)
          .map(({ file }) => file)
          .filter((file) => !said.has(file));
        for (const file of fresh) said.add(file);
        if (at !== undefined && fresh.length > 0) yield hit(at.place, [...new Set(fresh)], others);
      }
    },
  },
};

/** One finding for each copy of the file, however many documents are in it. */
function hit(place: Hit['place'], files: readonly string[], others: Others): Hit {
  const { zh, en } = namedFiles(files, others);
  return {
    place,
    message: say(
      `文件${zh}的文号、标题和附件号与这里完全相同，是同一份文件。请删去多余的副本，或改正文号、标题。`,
      `${en} claims to be this very document: number, title and annex are the same. Delete the copy, or correct number and title.`,
    ),
  };
}
