// The preview's page: what stands in a document comes out as text, never as markup.
import { describe, expect, it } from 'vitest';
import { sheet } from '../../client/preview/element.ts';
import { escapeMarkup, html } from '../../client/preview/html.ts';
import { page } from '../../client/preview/page.ts';
import { type ShownTable, shownTables } from '../../client/preview/shown.ts';
import { answer, cell, entry } from './tables.ts';

const HOSTILE = `<img src=x onerror="alert('1')">&amp;\0`;
const SAFE = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;';

function shown(...[rows, more]: Parameters<typeof answer>): readonly ShownTable[] {
  return shownTables(answer(rows, more), ({ severity }) => `级别 ${severity}`);
}

function markup(...content: Parameters<typeof answer>): string {
  return shown(...content)
    .map((table) => html(sheet(table)))
    .join('');
}

describe('a table as HTML', () => {
  it('has caption, headings with scope, merged cells and notes', () => {
    const rows = [
      { ...entry(1, cell('一、总体任务', { colSpan: 2 })), kind: 'section' as const, level: 1 },
      entry(2, cell('公开目录', { rowSpan: 2 }), cell('市政府办公室', { column: 1 })),
      entry(3, cell('各县（市、区）政府', { column: 1, severity: 2 })),
    ];
    expect(markup(rows, { notes: ['注：略'] })).toBe(
      '<section class="sheet"><p class="mark">附件1</p><table><caption>责任清单</caption>' +
        '<colgroup><col class="width-6"><col class="width-8"></colgroup>' +
        '<thead><tr><th scope="col">工作任务</th><th scope="col">责任单位</th></tr></thead><tbody>' +
        '<tr class="section level-1"><th scope="rowgroup" colspan="2" data-column="0" tabindex="-1">一、总体任务</th></tr>' +
        '<tr class="entry"><td class="short" rowspan="2" data-column="0" tabindex="-1"><span class="tall">公开目录</span></td>' +
        '<td class="short" data-column="1" tabindex="-1">市政府办公室</td></tr>' +
        '<tr class="entry"><td class="warning" title="级别 2" data-column="1" tabindex="-1">各县（市、区）政府</td></tr>' +
        '</tbody></table><div class="notes"><p>注：略</p></div></section>',
    );
  });

  it('lets a date break behind its year only', () => {
    const dates = [entry(1, cell('2020年8月底前'), cell('2020年底前', { column: 1 }))];
    expect(markup(dates)).toContain('>2020年<wbr>8月底前</td>');
    expect(markup(dates)).toContain('<td class="short" data-column="1" tabindex="-1">2020年底前</td>');
  });

  it('has two heading rows where columns have a heading in common', () => {
    const column = (heading: string, group: string | null) => ({ heading, element: null, group });
    const columns = [column('序号', null), column('一级事项', '公开事项'), column('二级事项', '公开事项')];
    expect(markup([], { columns })).toContain(
      '<thead><tr><th scope="col" rowspan="2">序号</th><th scope="colgroup" colspan="2">公开事项</th></tr>' +
        '<tr><th scope="col">一级事项</th><th scope="col">二级事项</th></tr></thead>',
    );
  });

  it.each([
    ['a cell', markup([entry(0, cell(HOSTILE))])],
    ['a caption', markup([], { caption: HOSTILE })],
    ['a mark', markup([], { mark: HOSTILE })],
    ['a heading', markup([], { columns: [{ heading: HOSTILE, element: null, group: null }] })],
    ['a note', markup([], { notes: [HOSTILE] })],
  ])('escapes %s', (_part, result) => {
    expect(result).toContain(SAFE);
    expect(result).not.toContain('<img');
  });

  it.each([
    ['a < b > c & d', 'a &lt; b &gt; c &amp; d'],
    [`"'`, '&quot;&#39;'],
    ['全角＜＞', '全角＜＞'],
  ])('escapes %j', (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });
});

describe('the page', () => {
  const result = page({
    tables: shown([entry(0, cell('公开目录'))]),
    state: 7,
    uri: `file:///a"b<c>.yaml`,
    language: 'zh',
    title: '</title><script>',
    empty: '还没有',
    bar: '',
    cspSource: 'https://webview.test',
    nonce: 'N0nce',
    script: 'https://webview.test/preview.js',
    style: 'https://webview.test/preview.css',
  });

  it('allows its own script and style only', () => {
    expect(result).toContain(
      `content="default-src &#39;none&#39;; style-src https://webview.test; script-src &#39;nonce-N0nce&#39;"`,
    );
    expect(result.match(/<script/g)).toEqual(['<script']);
    expect(result).not.toMatch(/style=|onclick|javascript:/);
  });

  it('holds the table before any script runs', () => {
    expect(result.indexOf('公开目录')).toBeGreaterThan(0);
    expect(result.indexOf('公开目录')).toBeLessThan(result.indexOf('<script'));
  });

  it('escapes the address and the title', () => {
    expect(result).toContain('data-uri="file:///a&quot;b&lt;c&gt;.yaml"');
    expect(result).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  });

  it('says its state and language', () => {
    expect(result).toContain('<body data-state="7"');
    expect(result).toContain('<html lang="zh-CN">');
  });
});
