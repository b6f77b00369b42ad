// A key that neither the header, nor the kind, nor 表头 knows.
import type { DocFacts, EntryField, Field } from '../../model/document/document.ts';
import {
  elementByHeading,
  type HeaderKey,
  hasRole,
  type KindFact,
  type Standard,
} from '../../model/standard/standard.ts';
import type { Fix, Hit, Message, Rule, Surroundings } from '../rule.ts';
import { HEADINGS_KEY, isListed, listedHeadings } from '../support/headings.ts';
import { choiceColumn } from '../support/known-keys.ts';
import { changedTo, insert, offeredFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { fits, meantHeading, meantKey } from './meant-key.ts';

export const keyUnknown: Rule = {
  id: 'key-unknown',
  severity: 'warning',
  needs: ['kind'],
  title: say('不认识的键或表头', 'Unknown key or heading'),
  why: say(
    '键写错一个字，这一栏就不会印到表里，也不会受检查。自设的栏目列入“表头”就能印出来。',
    'With one wrong character the field is neither printed nor checked. Columns of your own are printed once 表头 lists them.',
  ),
  basis: say('本项目的文件结构：键即表头', 'The structure of these files: the key is the heading'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时问: 长期
`,
  right: `类型: 任务分工
标题: 任务分工表
表头: [序号, 工作任务, 责任单位, 完成时间, 联系人]
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时间: 长期
    联系人: 张三
`,
  opens: true,
  check: [
    {
      of: 'header',
      run: (doc, { standard }) => doc.header.fields.flatMap((field) => ofHeader(field, doc, standard)),
    },
    {
      of: 'entry',
      among: ({ kind, columns }) =>
        kind !== undefined && columns.some(({ element }) => element === undefined),
      run: ({ fields }, { doc, world, remember }) =>
        fields.flatMap((field) => {
          const isOwn = field.element === undefined && !remember(field.column.heading, isKnown);
          return isOwn ? ofEntry(field, fields, doc, world.standard) : [];
        }),
    },
  ],
};

function ofHeader(field: Field, doc: DocFacts, standard: Standard): Hit[] {
  const { heading } = field;
  const key = heading.text;
  const known = standard.headerKeyByName.get(key);
  if (key === '' || (known !== undefined && fits(known, doc.kind))) return [];
  const name = brief(key);
  if (known !== undefined) return [{ place: heading.place, message: misplacedKind(name, known, standard) }];
  if (doc.kind !== undefined && elementByHeading(doc.kind, key) !== undefined) {
    return [
      {
        place: heading.place,
        message: say(
          `“${name}”是条目里的栏目，写在文件头不会印出来。请移到“条目”下面。`,
          `“${name}” is a heading of entries and is not printed from the header. Move it below 条目.`,
        ),
      },
    ];
  }
  const meant = meantKey(key, standard, doc);
  const free = meant !== undefined && doc.header.fields.every((other) => other.heading.text !== meant);
  return [unknown(field, free ? meant : undefined, headerAdvice(doc.kind))];
}

function ofEntry(field: EntryField, fields: readonly EntryField[], doc: DocFacts, standard: Standard): Hit[] {
  const { heading } = field;
  const key = heading.text;
  const { kind } = doc;
  if (kind === undefined) return [];
  const meant = meantHeading(field, kind, doc, standard);
  const free = meant !== undefined && fields.every((other) => other.heading.text !== meant);
  if (free) return [unknown(field, meant, say('', ''))];
  const listing = listedToo(key, doc);
  return [{ ...unknown(field, undefined, ENTRY_ADVICE), fixes: () => listing }];
}

/** Whether a heading that is no element's is right all the same. */
function isKnown(heading: string, { doc, world: { standard } }: Surroundings): boolean {
  return (
    heading === '' ||
    isListed(doc, heading, undefined) ||
    standard.extraColumns.some((column) => column.heading === heading) ||
    choiceColumn(standard, doc.kind, heading) !== undefined
  );
}

const ENTRY_ADVICE = say(
  `请改成本类表格的栏目；自设的栏目请列入“${HEADINGS_KEY}”。`,
  'Use a heading of this kind of table, or list your own column in 表头.',
);

function headerAdvice(kind: KindFact | undefined): Message {
  return hasRole(kind, 'units')
    ? say('请改成文件头的键，如“标题”“地区”。', 'Use a key of the header, such as 标题 or 地区.')
    : say(
        '请改成文件头的键，如“标题”“文号”“成文日期”。',
        'Use a key of the header, such as 标题, 文号 or 成文日期.',
      );
}

function unknown({ heading }: Field, meant: string | undefined, advice: Message): Hit {
  const name = brief(heading.text);
  if (meant === undefined) {
    return {
      place: heading.place,
      message: say(
        `不认识“${name}”，它不会印到表里。${advice.zh}`,
        `“${name}” is unknown and is not printed. ${advice.en}`,
      ),
    };
  }
  return {
    place: heading.place,
    message: say(
      `不认识“${name}”，它不会印到表里。是不是“${meant}”？`,
      `“${name}” is unknown and is not printed. Did you mean “${meant}”?`,
    ),
    fixes: () => [changedTo(heading.place, meant)],
  };
}

function misplacedKind(name: string, { kinds }: HeaderKey, standard: Standard): Message {
  const names = kinds.map((id) => standard.kindById.get(id)?.name ?? id).join('、');
  return say(
    `“${name}”只用在${names}的文件头，在这里不起作用。请删去，或改正“类型”。`,
    `“${name}” belongs in the header of ${names} only and does nothing here. Delete it, or correct 类型.`,
  );
}

/** Appends a column of the user's own to 表头, where that is written as a list. */
function listedToo(key: string, doc: DocFacts): Fix[] {
  const last = listedHeadings(doc).at(-1);
  if (last === undefined || /[[\]{},:#&*!|>'"%@`]/.test(key)) return [];
  const { block, span } = last.place;
  const list = doc.header.fields.find(({ heading }) => heading.text === HEADINGS_KEY)?.value;
  if (list?.shape !== 'list' || block.text[list.place.span.start] !== '[') return [];
  return [
    offeredFix(
      say(`把“${brief(key)}”列入“${HEADINGS_KEY}”`, `List “${brief(key)}” in 表头`),
      insert(block, span.end, `, ${key}`),
    ),
  ];
}
