// Quick fixes at a place, and all safe ones at once.

import { expect, test } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import type { TextEdit } from '../../server/features/completion/types.ts';
import { fixAll, fixes } from '../../server/features/fixes.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute } from '../../server/text/block.ts';
import { rewritten } from '../text/rewritten.ts';
import { worldOf } from './cursor.ts';

const WORLD = worldOf();
const TASK = `类型: 任务分工
标题: 表
条目:
  - 工作任务: 甲
    责任单位：市财政局
    完成时间: 2030年底前
  - 工作任务: 乙
    责任单位：市教育局
    完成时间: 2030年底前
`;

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((result, { span, text: instead }) => {
    return result.slice(0, span.start) + instead + result.slice(span.end);
  }, text);
}

test('the fixes of the findings that touch the place, and no others', () => {
  const analysis = analyse(TASK, WORLD);
  const at = TASK.indexOf('：');
  const here = fixes(analysis, { start: at, end: at });
  expect(here.map(({ title }) => title.zh)).toEqual(['改为半角冒号']);
  expect(here[0]?.finding.rule).toBe('colon-full-width');
  expect(here.map(({ edits }) => applied(TASK, edits))).toEqual([
    TASK.replace('责任单位：市财政局', '责任单位: 市财政局'),
  ]);
  const elsewhere = TASK.indexOf('甲');
  expect(fixes(analysis, { start: elsewhere, end: elsewhere })).toEqual([]);
});

test('a stretch over several findings has the fixes of them all', () => {
  const found = fixes(analyse(TASK, WORLD), { start: 0, end: TASK.length });
  expect(found.filter(({ finding }) => finding.rule === 'colon-full-width')).toHaveLength(2);
});

test('at every place the fixes of just those findings that touch it', () => {
  const text = `${TASK}  -工作任务：丙\n    责任单位：市财政局\t\n---\n${TASK}标题: 表\n`;
  const analysis = analyse(text, WORLD);
  const touching = (start: number, end: number): Finding[] => {
    return analysis.findings.filter((finding) => {
      const at = absolute(finding.place);
      return fixesOf(finding).length > 0 && at.start <= end && start <= at.end;
    });
  };
  for (let start = 0; start <= text.length; start++) {
    for (const end of [start, start + 1, start + 40, text.length]) {
      const found = new Set(fixes(analysis, { start, end }).map(({ finding }) => finding));
      expect([...found]).toEqual(touching(start, end));
    }
  }
});

test('all safe fixes at once leave nothing to fix', () => {
  const mended = applied(TASK, fixAll(analyse(TASK, WORLD)));
  expect(mended).toBe(TASK.replaceAll('：', ': '));
  expect(fixAll(analyse(mended, WORLD))).toEqual([]);
});

test('what hides behind a slip is mended in the same go', () => {
  const typed = `类型：任务分工
标题：任务分工表
成文日期：２０２０-07-02
条目：
  - 工作任务：编制目录
    责任单位：“市政府办公室”
\t完成时间：2030年底前
`;
  const edits = fixAll(analyse(typed, WORLD));
  const mended = applied(typed, edits);
  expect(mended).toBe(`类型: 任务分工
标题: 任务分工表
成文日期: 2020-07-02
条目:
  - 工作任务: 编制目录
    责任单位: 市政府办公室
    完成时间: 2030年底前
`);
  expect(analyse(mended, WORLD).findings).toEqual([]);
  expect(edits.every(({ span }) => span.end <= typed.length)).toBe(true);
});

test('where nothing is safe to mend the text is not checked again', () => {
  const analysis = analyse(TASK.replaceAll('：', ': '), WORLD);
  const { world } = analysis;
  const unread = {
    ...analysis,
    findings: [],
    docs: [],
    world: { ...world, standard: Object.freeze({}) as never },
  };
  expect(fixAll(unread)).toEqual([]);
});

test('places are those of the newest text', () => {
  const before = analyse(TASK, WORLD);
  const longer = TASK.replace('标题: 表', '标题: 一张更长的表');
  const after = rewritten(longer, WORLD, before);
  expect(applied(longer, fixAll(after))).toBe(longer.replaceAll('：', ': '));
});

/** Findings of a made-up rule, whose fixes replace stretches of `0123456789`. */
function madeUp(...stretches: readonly (readonly [number, number, string, boolean])[]): Analysis {
  const analysis = analyse('0123456789', WORLD);
  const [block] = analysis.source.blocks;
  if (block === undefined) throw new Error('a text has a block');
  const findings = stretches.map(([start, end, text, safe]): Finding => {
    const place = { block, span: { start, end } };
    const message = { zh: '', en: '' };
    return {
      place,
      message,
      rule: 'x',
      severity: 'error',
      fixes: () => [{ title: message, safe, edits: [{ place, text }] }],
    };
  });
  const { source, docs, world } = analysis;
  return { source, docs, world, findings };
}

test.each([
  ['apart', madeUp([0, 1, 'a', true], [5, 6, 'b', true]), 'a1234b6789'],
  ['overlapping', madeUp([0, 4, 'a', true], [2, 6, 'b', true], [8, 9, 'c', true]), 'a4567c9'],
  ['one within the other', madeUp([0, 9, 'a', true], [2, 3, 'b', true]), 'a9'],
  ['at the same spot', madeUp([3, 3, 'a', true], [3, 3, 'b', true]), '012a3456789'],
  ['edge to edge', madeUp([0, 3, 'a', true], [3, 5, 'b', true]), 'a3456789'],
  ['not safe', madeUp([0, 1, 'a', false], [5, 6, 'b', true]), '01234b6789'],
  ['out of order', madeUp([8, 9, 'a', true], [1, 2, 'b', true], [1, 5, 'c', true]), '0b234567a9'],
])('all at once: %s', (_, analysis, after) => {
  expect(applied('0123456789', fixAll(analysis))).toBe(after);
});

const titled = (text: string, title: string): string[] => {
  const open = analyse(text, WORLD);
  const found = fixes(open, { start: 0, end: text.length }).filter((fix) => fix.title.zh.startsWith(title));
  return found.map(({ edits }) => applied(text, edits));
};

test('headings are added at the empty dash, also where the text is read as one piece', () => {
  const [first, last] = [
    '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: &a 市财政局\n',
    '  - 工作任务: 乙\n    责任单位: *a\n',
  ];
  const added = `${first}  - 工作任务:\n    责任单位:\n${last}`;
  expect(titled(`${first}  -\n${last}`, '补上“工作任务”')).toEqual([added]);
  expect(titled(`${first}  - # 待定\n${last}`, '补上“工作任务”')).toEqual([
    added.replace('责任单位:\n', '责任单位: # 待定\n'),
  ]);
  expect(titled(`${first}${last}  - ? 工作任务\n    : 丙\n`, '补上')).toEqual([]);
});

test('同上 is not filled from a cell that cannot be read', () => {
  const head = '类型: 标准目录\n标题: 表\n条目:\n  - 一级事项: 政策\n    条目:\n';
  const rows = (quote: string): string =>
    `      - 二级事项: 甲\n        公开依据: ${quote}《条例》\n        公开时限: 及时公开\n      - 二级事项: 乙\n        公开依据: 同上\n`;
  expect(titled(head + rows(''), '照写').length).toBe(1);
  expect(titled(head + rows('"'), '照写')).toEqual([]);
  expect(titled(head + rows('"'), '把“公开依据”')).toEqual([]);
});

test('a dash behind a full-width blank goes to the column of its list, whatever its width', () => {
  const right =
    '类型: 任务分工\n标题: 表\n条目:\n    -   工作任务: 甲\n        责任单位: 市财政局\n    -   工作任务: 乙\n        责任单位: 市财政局\n';
  const typed = right.replace('    -   工作任务: 乙', '\u3000  -   工作任务: 乙');
  expect(applied(typed, fixAll(analyse(typed, WORLD)))).toBe(right);
});
