// Findings lie by page. What is found on one may rest on another: then both are put together anew.
import { expect, it } from 'vitest';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { told } from './told.ts';

const WORLD = exampleWorld();
const HEAD = '类型: 任务分工\n标题: 表\n条目:\n';
/** More than one page holds. */
const ROWS = 90;

/** Replaces a stretch in an open text; what it shows then, and what a check from scratch shows. */
function shown(text: string, old: string, put: string): { readonly own: string[]; readonly fresh: string[] } {
  const open = new OpenText(text, WORLD);
  open.work(() => false);
  expect(open.found.size).toBeGreaterThan(0);
  const start = text.indexOf(old);
  open.edit(start, start + old.length, put);
  open.work(() => false);
  return { own: told(open), fresh: told(analyse(text.replace(old, put), WORLD)) };
}

it('a row lost its end to the first row of the next page, when the one between them is gone', () => {
  for (let at = 1; at < ROWS - 1; at++) {
    const rows = Array.from({ length: ROWS }, (_, row) => {
      return `${row === at + 1 ? '　　' : '  '}- 工作任务: 任务${row}。\n`;
    });
    const { own, fresh } = shown(`${HEAD}${rows.join('')}`, rows[at] ?? '', '');
    expect(own, `row ${at}`).toEqual(fresh);
  }
});

it('rows on other pages are held against the group above them when that is edited', () => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    return `      - 具体事项: 事项${row}\n        责任单位: 市教育局\n        完成时间: 2031年${1 + (row % 12)}月底前\n`;
  });
  const text = `${HEAD}  - 工作任务: 甲\n    完成时间: 2031年6月底前\n    条目:\n${rows.join('')}`;
  const { own, fresh } = shown(text, '2031年6月', '2031年3月');
  expect(own).toEqual(fresh);
  expect(fresh.length).toBeGreaterThan(ROWS / 2);
});

it('what is silenced follows the comment, and a comment on the file reaches all pages', () => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    return `  - 工作任务: 任务${row}\n    责任单位: 市教育局\n    完成时间: 2020年1月底前${row % 3 === 0 ? ' # 忽略 deadline-past 已办结' : ''}\n`;
  });
  const text = `${HEAD}${rows.join('')}`;
  for (const [old, put] of [
    [HEAD, `# 忽略 deadline-past 存档\n${HEAD}`],
    [rows[3] ?? '', ''],
    [' # 忽略 deadline-past 已办结', ''],
    ['任务45', '任务45 # 忽略 deadline-past 不在这一行'],
    ['月底前 # 忽略', '月底前 # 勿略'],
  ] as const) {
    const { own, fresh } = shown(text, old, put);
    expect(own, put).toEqual(fresh);
  }
});
