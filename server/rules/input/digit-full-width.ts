// Full-width digits in 序号, in dates of the header and in the document number.

import { halfWidth } from '../../model/languages/chinese-numbers.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { safeFix } from '../support/mend.ts';
import { pairsIn } from '../support/nodes.ts';
import { brief, say } from '../support/say.ts';

const FULL_DIGIT = /[０-９]/u;

export const digitFullWidth: Rule = {
  id: 'digit-full-width',
  severity: 'hint',
  title: say('编号或日期里有全角数字', 'Full-width digits in a number or date'),
  why: say(
    '全角数字看着一样，查找、排序和核对时却对不上。',
    'They look alike, but searching, sorting and comparing miss them.',
  ),
  basis: say(
    'GB/T 15835—2011《出版物上数字用法》：阿拉伯数字用半角',
    'GB/T 15835—2011 (numerals in publications): Arabic digits are half width',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
成文日期: ２０２０-07-02
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
成文日期: 2020-07-02
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    signs: FULL_DIGIT,
    run: (block, { standard }) => [...hitsIn(block, standard)],
  },
};

function* hitsIn(block: Block, standard: Standard): Generator<Hit> {
  for (const { key, value } of pairsIn(block.root)) {
    if (value?.kind !== 'text' || value.verbatim === undefined || !FULL_DIGIT.test(value.value)) continue;
    const type = typeOfKey(standard, key.value);
    if (type !== 'seq' && type !== 'date' && key.value !== DOCUMENT_NUMBER) continue;
    const start = value.verbatim;
    const place = { block, span: { start, end: start + value.value.length } };
    const text = value.value.replace(FULL_DIGITS, halfWidth);
    yield {
      place,
      message: say(
        `“${brief(value.value)}”里有全角数字，查找和核对时会对不上。请改为半角数字。`,
        `“${brief(value.value)}” holds full-width digits, which searching and comparing miss. Use ASCII digits.`,
      ),
      fixes: () => [safeFix(say(`改为“${brief(text)}”`, `Change to “${brief(text)}”`), { place, text })],
    };
  }
}

const DOCUMENT_NUMBER = '文号';
const FULL_DIGITS = /[０-９]/gu;
