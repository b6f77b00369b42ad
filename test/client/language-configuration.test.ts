// Words and the Enter key in the editor.
import { describe, expect, it } from 'vitest';
import configuration from '../../syntaxes/language-configuration.json' with { type: 'json' };

describe('a word', () => {
  it.each([
    ['市政府办公室，各县（市、区）政府、嘉兴港区', ['市政府办公室', '各县', '市', '区', '政府', '嘉兴港区']],
    ['    责任单位 1: [市发改委, 市财政局]', ['责任单位', '1', '市发改委', '市财政局']],
    ['完成时间: 2020-07-02', ['完成时间', '2020-07-02']],
    ['文号: 嘉政办发〔2020〕37号', ['文号', '嘉政办发', '2020', '37号']],
    ['“最多跑一次”改革', ['最多跑一次', '改革']],
  ])('%s', (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, 'g'))).toEqual(words);
  });
});

/** What Enter adds at the end of a line: deeper indentation as `→`, then text. */
function enter(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  if (rule !== undefined)
    return (rule.action.indent === 'indent' ? '→' : '') + (rule.action.appendText ?? '');
  return new RegExp(configuration.indentationRules.increaseIndentPattern).test(line) ? '→' : '';
}

describe('Enter', () => {
  it.each([
    ['  - 工作内容: 公开目录', '→'],
    ['  - 章节: 一、总体任务', '→'],
    ['    条目:', '→- '],
    ['条目:', '→- '],
    ['      - 市发改委', '- '],
    ['    责任单位:', '→'],
    ['    说明: |', '→'],
    ['    完成时间: 2020年底前', ''],
    ['    网址: http://a.b/c', ''],
    ['# 来源:', ''],
    ['', ''],
  ])('%j: %j', (line, expected) => {
    expect(enter(line)).toBe(expected);
  });
});
