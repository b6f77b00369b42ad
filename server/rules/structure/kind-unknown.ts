// 类型 with a value that is none of the kinds.
import type { Doc } from '../../model/document/document.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { Rule } from '../rule.ts';
import { guessedKind } from '../support/kind-guess.ts';
import { changedTo } from '../support/mend.ts';
import { nearest } from '../support/nearest.ts';
import { brief, say } from '../support/say.ts';
import { KIND_KEY } from './kind-missing.ts';

export const kindUnknown: Rule = {
  id: 'kind-unknown',
  severity: 'error',
  unfinished: true,
  title: say('不认识的类型', 'Unknown kind'),
  why: say(
    '“类型”决定认哪些表头、查哪些要素。类型写错，整份文件都不受检查。',
    'The kind decides which headings are known and what is checked. With a wrong one nothing is checked.',
  ),
  basis: say(
    '本项目的文件结构：各类文件以“类型”区分',
    'The structure of these files: the kinds are told apart by 类型',
  ),
  wrong: `类型: 任务分工表
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'header',
    when: ({ kind }) => kind === undefined,
    reads: 'entries',
    run(doc, { standard }) {
      const written = doc.header.text(KIND_KEY);
      if (written === undefined || doc.kind !== undefined || isQuoted(written.text)) return [];
      const meant = meantKind(written.text, doc, standard);
      const names = standard.kinds.map(({ name }) => name);
      const advice =
        meant === undefined
          ? say(`请写${names.join('、')}之一。`, `Write one of ${names.join(', ')}.`)
          : say(`是不是“${meant}”？`, `Did you mean “${meant}”?`);
      const wrong = brief(written.text);
      return [
        {
          place: written.place,
          message: say(
            `不认识“${wrong}”这个类型，整份文件无法检查。${advice.zh}`,
            `The kind “${wrong}” is unknown, so nothing can be checked. ${advice.en}`,
          ),
          fixes: () => (meant === undefined ? [] : [changedTo(written.place, meant)]),
        },
      ];
    },
  },
};

/** `“任务分工”`: the quotes are the mistake, and have a finding of their own. */
function isQuoted(text: string): boolean {
  return text.startsWith('“') && text.endsWith('”');
}

/** A kind whose name is in the text or close to it; else the kind that the headings tell. */
function meantKind(text: string, doc: Doc, standard: Standard): string | undefined {
  const names = standard.kinds.map(({ name }) => name);
  const contained = names.find((name) => text.includes(name));
  return contained ?? nearest(text, names) ?? guessedKind(doc, standard)?.name;
}
