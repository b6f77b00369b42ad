// What keeps a file that is named like a unit directory from being used as one, wholly or in part.

import type { Doc } from '../../model/document/document.ts';
import { hasRole } from '../../model/standard/standard.ts';
import { readDirectory } from '../../model/workspace/directory.ts';
import type { Message } from '../../rules/rule.ts';
import { brokenBlocks } from '../../text/cut/marks.ts';
import type { Source } from '../../text/source.ts';

/** What is wrong, and whether a check of the file itself says so as well. */
export interface Damage {
  readonly why: Message;
  readonly toldByCheck: boolean;
}

/** Looks at a file that was read as a directory; a file in which nothing but a header is written yet has no damage. */
export function damageOf({ blocks }: Source, docs: readonly Doc[]): Damage | undefined {
  if (blocks.every(({ text }) => text.trim() === '')) return undefined;
  const unread = brokenBlocks(blocks).length;
  const own = docs.filter(({ kind }) => hasRole(kind, 'units'));
  if (own.length === 0)
    return { why: NO_DIRECTORY, toldByCheck: docs.every(({ kind }) => kind === undefined) };
  if (unread > 0) return { why: partly(unread), toldByCheck: true };
  const units = readDirectory(own)?.units ?? [];
  const begun = own.some(({ entries }) => entries.length > 0);
  return begun && units.length === 0 ? { why: NO_UNIT, toldByCheck: true } : undefined;
}

const NO_DIRECTORY: Message = {
  zh: '文件名是单位名录，“类型”却不是，单位没有用它核对。请写“类型: 单位名录”，或改文件名。',
  en: 'It is named like a unit directory but its 类型 is not 单位名录, so no unit was checked with it. Write 类型: 单位名录, or rename the file.',
};

const NO_UNIT: Message = {
  zh: '单位名录里没有一条写了“名称”，单位没有用它核对。请按“名称: 市教育局”逐条填写。',
  en: 'No entry of the unit directory has a 名称, so no unit was checked with it. Write entries such as 名称: 市教育局.',
};

function partly(count: number): Message {
  return {
    zh: `单位名录有${count}处读不出来，那里的单位没有用来核对。请用 gongkai check 检查这个文件并改正。`,
    en: `The unit directory cannot be read in ${count} place${count === 1 ? '' : 's'}, whose units were not used. Run gongkai check on this file and correct it.`,
  };
}
