// Widths of columns: short texts fit on a line, long ones get more, but not all.
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../client/preview/widths.ts';
import { cell, entry } from './tables.ts';

const LONG =
  '以“最多跑一次”改革为牵引，以政府数字化转型为支撑，围绕行政权力运行全流程和政务服务全过程，优化政府信息供给。';

describe('a column', () => {
  it.each([
    ['of numbers', '序号', ['1', '12', '40'], 2],
    ['of dates', '完成时间', ['2022年底前', '2020年12月底前'], 8],
    ['of names', '责任单位', ['市政府办公室', '市发改委'], 6],
    ['of lists of units', '责任单位', ['市政府办公室，各县（市、区）政府、嘉兴经济技术开发区、嘉兴港区'], 12],
    ['of whole sentences', '工作内容', [LONG, LONG], 16],
    ['with cells of several lines', '指导单位', ['区信息办\n区政府办\n区政务服务局'], 8],
    ['of nothing', '备注', ['', ''], 2],
  ])('%s', (_what, heading, texts, width) => {
    const rows = texts.map((text, line) => entry(line, cell(text)));
    expect(columnWidths([heading], rows)).toEqual([width]);
  });

  it('does not grow by a section', () => {
    const section = { ...entry(0, cell(LONG, { colSpan: 2 })), kind: 'section' as const };
    expect(columnWidths(['序号', '类别'], [section])).toEqual([2, 2]);
  });
});
