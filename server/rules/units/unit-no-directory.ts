// The place is known, but there is no directory of its units: names cannot be checked.

import { type Doc, walk } from '../../model/document/document.ts';
import { hasRole } from '../../model/standard/standard.ts';
import type { Rule } from '../rule.ts';
import { readsUnits } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { unitsIn } from '../support/unit-help.ts';

export const unitNoDirectory: Rule = {
  id: 'unit-no-directory',
  severity: 'hint',
  title: say('没有单位名录，单位名称未核对', 'No unit directory: names of units are not checked'),
  why: say(
    '有了单位名录，才能查出写错的单位，补全单位名称，把简称和全称认作同一单位。',
    'With a directory mistyped units are found, names are completed, and short and full names count as one unit.',
  ),
  basis: say(
    '每个文件只提示一次；没有写“地区”的文件不提示',
    'Said once per file, and only where the header names the place (地区)',
  ),
  wrong: oneTask([], ['地区: 某市']),
  right: oneTask([]),
  check: {
    of: 'file',
    when: (docs, { directory }) =>
      directory === undefined && docs.some(({ header }) => header.text('地区') !== undefined),
    reads: readsUnits,
    run(docs, { directory }) {
      if (directory !== undefined || docs.some(({ kind }) => hasRole(kind, 'units'))) return [];
      const region = docs
        .find((doc) => doc.header.text('地区') !== undefined && namesUnits(doc))
        ?.header.text('地区');
      if (region === undefined) return [];
      const message = say(
        `没有找到${brief(region.text)}的单位名录，单位名称未核对。请在同一文件夹或上级文件夹放一个“类型: 单位名录”的文件，如“${brief(region.text)}.名录.yaml”。`,
        `There is no unit directory of ${brief(region.text)}, so names of units are not checked. Put a file with 类型: 单位名录 into this folder or one above, such as ${brief(region.text)}.名录.yaml.`,
      );
      return [{ place: region.place, message }];
    },
  },
};

function namesUnits({ entries }: Doc): boolean {
  for (const { entry } of walk(entries)) {
    if (unitsIn(entry).some(({ unit }) => unit.kind === 'unit')) return true;
  }
  return false;
}
