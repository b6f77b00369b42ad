// What each writer makes of a table: CSV, Markdown, HTML.
import { describe, expect, test } from 'vitest';
import { csv } from '../../server/features/table/csv.ts';
import { widthOf } from '../../server/features/table/east-asian-width.ts';
import { htmlPage, htmlTable } from '../../server/features/table/html.ts';
import { markdown, markdownTable } from '../../server/features/table/markdown.ts';
import { tableOf, tablesOf } from './sketch.ts';

const GROUPED = tableOf(`类型: 任务分工
标题: 一览表
附件: 附件 1
说明: 共三项。
表头: [序号, 工作任务, 责任单位]
条目:
  - 章节: 一、总体
    条目:
      - 工作任务: 甲
        条目:
          - 责任单位: [市财政局, 市教育局]
          - 责任单位: 市公安局
      - 工作任务: 乙
        责任单位: 市司法局
`);

const NASTY = '<script>alert("1")</script> & a|b *c* `d` \\ [e](f) &lt;';
const NASTY_TABLE = tableOf(`类型: 任务分工
标题: '${NASTY}'
附件: '${NASTY}'
说明: '${NASTY}'
表头: ['${NASTY}']
条目:
  - 章节: '${NASTY}'
  - '${NASTY}': '${NASTY}'
`);

describe('HTML', () => {
  test('is a true table: caption, headings with scope, merged cells, groups in bodies of their own', () => {
    expect(htmlTable(GROUPED)).toBe(`<section class="sheet">
<p class="mark">附件 1</p>
<table>
<caption>一览表</caption>
<thead>
<tr><th scope="col" class="seq">序号</th><th scope="col" class="task">工作任务</th><th scope="col" class="responsible">责任单位</th></tr>
</thead>
<tbody>
<tr class="section level-1"><th scope="rowgroup" colspan="3">一、总体</th></tr>
</tbody>
<tbody class="group">
<tr><th scope="rowgroup" rowspan="2" class="seq">1</th><th scope="rowgroup" rowspan="2" class="task">甲</th><td class="responsible">市财政局<br>市教育局</td></tr>
<tr><td class="responsible">市公安局</td></tr>
</tbody>
<tbody>
<tr><td class="seq">2</td><td class="task">乙</td><td class="responsible">市司法局</td></tr>
</tbody>
</table>
<p class="note">说明：共三项。</p>
</section>
`);
  });

  test('is a page that needs nothing besides itself and prints on A4 landscape', () => {
    const page = htmlPage([GROUPED, GROUPED], '一览表');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(page).toContain('@page { size: A4 landscape;');
    expect(page.match(/<table>/g)).toHaveLength(2);
    expect(page).not.toMatch(/<script|src=|<link/);
  });

  test('escapes whatever is typed', () => {
    const page = htmlPage([NASTY_TABLE], NASTY);
    expect(page).not.toContain('<script');
    expect(page.split('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; a|b')).toHaveLength(8);
    expect(page).not.toMatch(/class="[^"]*<|&lt;"/);
  });

  test('makes addresses links, and only addresses', () => {
    const text = (url: string) =>
      htmlTable(tableOf(`类型: 标准汇总\n表头: [网址]\n条目:\n  - 网址: "${url}"\n`));
    expect(text('http://www.gov.cn/?a=1&b=2')).toContain(
      '<a href="http://www.gov.cn/?a=1&amp;b=2">http://www.gov.cn/?a=1&amp;b=2</a>',
    );
    expect(text('javascript:alert(1)')).not.toContain('<a ');
    expect(text('见 http://www.gov.cn')).not.toContain('<a ');
  });

  test('prints a heading over its columns in two rows', () => {
    const html = htmlTable(tableOf('类型: 标准目录\n表头: [序号, 一级事项, 二级事项]\n条目: []\n'));
    expect(
      html,
    ).toContain(`<tr><th scope="col" rowspan="2" class="seq">序号</th><th scope="colgroup" colspan="2">公开事项</th></tr>
<tr><th scope="col" class="level1Item">一级事项</th><th scope="col" class="level2Item">二级事项</th></tr>`);
    expect(htmlTable(tableOf('类型: 标准目录\n表头: [序号, 一级事项]\n条目: []\n'))).not.toContain(
      '公开事项',
    );
  });
});

describe('Markdown', () => {
  test('lines up in a Chinese font, merged cells blank, section rows bold', () => {
    expect(markdownTable(GROUPED)).toBe(`附件 1

## 一览表

| 序号 | 工作任务 | 责任单位             |
| ---- | -------- | -------------------- |
| **一、总体** |  |                      |
| 1    | 甲       | 市财政局<br>市教育局 |
|      |          | 市公安局             |
| 2    | 乙       | 市司法局             |

说明：共三项。
`);
  });

  test('escapes what would be markup', () => {
    const escaped = String.raw`\<script>alert("1")\</script> & a\|b \*c\* ${'\\`d\\`'} \\ \[e\](f) \&lt;`;
    expect(markdown([NASTY_TABLE]).split(escaped)).toHaveLength(7);
  });

  test('one very long cell does not widen the others', () => {
    const text = `类型: 任务分工\n表头: [工作任务]\n条目:\n  - 工作任务: ${'长'.repeat(500)}\n  - 工作任务: 短\n`;
    expect(markdownTable(tableOf(text)).split('\n').slice(2, 5)).toEqual([
      `| ${'长'.repeat(500)} |`,
      '| 短       |',
      '',
    ]);
  });

  test.each([
    ['任务abc', 7],
    ['“到底”——①', 14],
    ['，。（）', 8],
    ['é', 1],
    ['𠮷', 2],
    ['', 0],
  ])('width of %s', (text, width) => expect(widthOf(text)).toBe(width));
});

describe('CSV', () => {
  test('has a byte order mark, CRLF and blank merged cells', () => {
    expect(csv([GROUPED])).toBe(
      '\ufeff序号,工作任务,责任单位\r\n一、总体,,\r\n1,甲,"市财政局\n市教育局"\r\n,,市公安局\r\n2,乙,市司法局\r\n',
    );
  });

  test('quotes commas, quotes and blanks at the edge, and nothing else; guards what would be a formula', () => {
    const text =
      '类型: 任务分工\n表头: [工作任务, 责任单位]\n条目:\n  - {工作任务: "他说\\"好\\"", 责任单位: "a,b"}\n  - {工作任务: " c", 责任单位: =1+1}\n';
    expect(
      csv([tableOf(text)])
        .split('\r\n')
        .slice(1, 3),
    ).toEqual(['"他说""好""","a,b"', '" c",\'=1+1']);
  });

  test('parts several tables by an empty line, each under its title', () => {
    const tables = tablesOf(
      '类型: 任务分工\n附件: 附件1\n标题: 甲\n表头: [工作任务]\n---\n类型: 任务分工\n标题: 乙\n表头: [工作任务]\n',
    );
    expect(csv(tables)).toBe('\ufeff附件1 甲\r\n工作任务\r\n\r\n乙\r\n工作任务\r\n');
  });
});
