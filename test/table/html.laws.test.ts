// No text of a document acts in the page that is written of it: read back, the page holds our tags and our attributes and
// nothing else, every text of every place as it was written, and no address but one that fills a cell of addresses.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../server/features/table/html.ts';
import type { Table } from '../../server/features/table/table.ts';
import { tablesOf } from './sketch.ts';

const PARTS = [
  ...[
    '<script>alert(1)</script>',
    '</style>',
    '</title>',
    '</td></table>',
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
  ],
  ...['<img src=https://attacker.example onerror=x>', '<svg/onload=x>', '<base href=//attacker.example>'],
  ...['<meta http-equiv=refresh content=0>', '<plaintext>', '<textarea>', '<?x?>', '<', '>', '<a', '</'],
  ...['"', "'", '`', '=', '" onload="x', "' onload='x", '&', '&lt;', '&#60;', '&quot;', '&amp;lt;', '&copy'],
  ...[
    'https://attacker.example/',
    'https://a.example/" onclick="x',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
  ...['\n', '\r', '\t', '\f', '\0', '\u2028', '\ud800', ' ', '甲', '1.', '{{x}}'],
] as const;
const texts = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

/** Documents with a text in every place of them that is printed. */
function tablesWith(text: string): Table[] {
  const value = JSON.stringify(text);
  const mark = '附件: 附件1';
  return tablesOf(`类型: 任务分工
标题: ${value}
附件: ${value}
说明: ${value}
表头: [序号, 工作任务, ${value}: [一季度, 二季度], 责任单位]
条目:
  - 章节: ${value}
    责任单位: ${value}
    条目: [{工作任务: ${value}, 序号: ${value}, 一季度: ${value}, 完成时间: ${value}}, {工作任务: 甲}]
---
类型: 任务分工
${mark}
标题: 表
条目: [{工作任务: 甲, ${value}: 乙, 完成时间: {${value}: ${value}}}]
---
类型: 标准汇总
标题: ${value}
条目: [{试点领域: ${value}, 网址: ${value}, 标准指引: ${value}}]
---
类型: 单位名录
标题: ${value}
条目: [{名称: ${value}, 简称: [${value}], 类别: ${value}}]
`);
}

/** The tags that the writer makes, with the attributes that it gives them. */
const TAG =
  /<(?:\/?(?:section|p|table|caption|thead|tbody|tr|th|td)|br|section class="sheet"|p class="(?:mark|note)"|tbody class="group"|tr class="section level-\d+"|t[hd](?: scope="(?:col|colgroup|rowgroup)")?(?: rowspan="\d+")?(?: colspan="\d+")?(?: class="[\w-]+")?|a href="(https?:\/\/[^"<>\s]+)"|\/a)>/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => ENTITIES[name] ?? '');
/** Without white space, which a page does not keep. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

function held(text: string): void {
  const tables = tablesWith(text);
  const page = htmlPage(tables, text);
  const [head = '', body = ''] = page.split('<body>\n', 2);
  const [before = '', afterTitle] = head.split('</title>\n', 2);
  expect(tables).toHaveLength(4);
  expect(decoded(before.split('<title>', 2)[1] ?? '')).toBe(text);
  expect(before.split('<title>', 2)[1]).not.toMatch(/[<>]/u);
  expect(afterTitle).toBe(htmlPage([], '').split('</title>\n', 2)[1]?.split('<body>\n', 1)[0]);
  expect(page.match(/<body>/gu)).toHaveLength(1);
  const words = body.replace(/<\/body>\n<\/html>\n$/u, '').replace(TAG, ' ');
  expect(words).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/u);
  const seen = bare(decoded(words));
  const said = tables.flatMap(({ caption, mark, notes, columns, rows }) => [
    ...[caption, mark, ...notes, ...columns.flatMap(({ heading, group = '' }) => [heading, group])],
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell.text)),
  ]);
  expect(said.filter((each) => !seen.includes(bare(each)))).toEqual([]);
  const addresses = [...body.matchAll(TAG)].flatMap(([, address]) => address ?? []);
  expect(addresses.filter((address) => !said.includes(decoded(address)))).toEqual([]);
}

describe('HTML', () => {
  test.each(PARTS)('of %j', held);
  test('of any text', () => {
    fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), held), { numRuns: 300 });
  });
});
