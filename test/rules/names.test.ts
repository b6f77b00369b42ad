// Which unit a name stands for, what it is called by a date, which year a heading gives, and which words are alike.

import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../server/model/document/book.ts';
import { parseIso } from '../../server/model/languages/days.ts';
import { yearIn } from '../../server/model/languages/deadline/year.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import type { Surroundings } from '../../server/rules/rule.ts';
import { isAlike } from '../../server/rules/support/alike.ts';
import { identity, lookUp } from '../../server/rules/support/unit-help.ts';
import { successorOf } from '../../server/rules/units/unit-successor.ts';
import { readSource } from '../../server/text/source.ts';

const DIRECTORY = `类型: 单位名录
标题: 某市单位名录
条目:
  - 名称: 某市人民政府办公室
    简称: [市政府办]
  - 名称: 市生态环境局
    曾用名: [市环保局]
  - 名称: 市卫生健康委员会
    简称: [市卫健委]
    曾用名: [{名称: 市卫计委, 至: 2019-03-31}]
  - 名称: 市农业农村局
`;

function surroundings(header: string, world: { directory?: string; today?: string } = {}): Surroundings {
  const [doc] = readDocuments(readSource(`类型: 任务分工\n${header}\n条目: []\n`, '条目'), STANDARD);
  if (doc === undefined) throw new Error('no document');
  return { doc, world: exampleWorld(world) };
}

describe('lookUp', () => {
  it.each([
    ['市政府办', '某市人民政府办公室'],
    ['市人民政府办公室', '某市人民政府办公室'],
    ['某市生态环境局', '市生态环境局'],
    ['市环保局', '市生态环境局'],
    ['某县生态环境局', undefined],
    ['生态环境局', undefined],
  ])('%s is %s', (name, unit) => {
    const { doc, world } = surroundings('地区: 某市', { directory: DIRECTORY });
    expect(world.directory && lookUp(world.directory, name, doc)?.unit.name).toBe(unit);
  });
});

describe('identity', () => {
  it.each([
    ['各县(市、区)政府', '各县（市、区）人民政府', true],
    ['各街道', '各街道办事处', true],
    ['各有关部门', '各相关部门', true],
    ['市发改委', '市发展和改革委员会', true],
    ['某市发改委', '市发改委', true],
    ['市发改委', '县发改委', false],
    ['各部门', '各相关部门', false],
    ['县级有关部门', '县级有关部门（单位）', false],
    // Another organ in some places, and one of a family of different organs.
    ['县教育局', '县教育体育局', false],
    ['区政务服务局', '区行政审批局', false],
    ['市环保局', '市生态环境局', false],
  ])('%s and %s: %s', (one, other, same) => {
    const context = surroundings('地区: 某市');
    expect(identity(one, context) === identity(other, context)).toBe(same);
  });
});

describe('successorOf', () => {
  it.each([
    ['市环保局', '成文日期: 2019-06-30', undefined],
    ['市环保局', '成文日期: 2019-07-01', '市生态环境局'],
    ['市扶贫办', '成文日期: 2020-07-02', undefined],
    ['市扶贫办', '成文日期: 2021-09-01', '市乡村振兴局'],
    ['县乡村振兴局', '成文日期: 2024-12-31', undefined],
    ['县乡村振兴局', '成文日期: 2025-01-01', '县农业农村局'],
    ['市扶贫办', '成文日期: 2025-03-01', '市农业农村局'],
    // Without a date of issue it is the day of today, 2024-06-01; a document of record is not asked.
    ['市国土局', '地区: 某市', '市资源规划局'],
    ['市国土局', '归档: true', undefined],
    ['市教育局', '成文日期: 2025-01-01', undefined],
    ['县文化旅游局', '成文日期: 2025-01-01', undefined],
  ])('%s with %s: %s', (name, header, successor) => {
    expect(successorOf(name, surroundings(header))?.name).toBe(successor);
  });

  it.each([
    // The directory tells no date, so that of the reform counts.
    ['市环保局', '2016-05-01', undefined],
    ['市环保局', '2020-05-01', '市生态环境局'],
    ['市卫计委', '2019-03-31', undefined],
    ['市卫计委', '2019-04-01', '市卫健委'],
    // Not in the directory: the standard tells, in the words of the directory where it has some.
    ['市扶贫办', '2025-05-01', '市农业农村局'],
    ['市农业局', '2025-05-01', '市农业农村局'],
  ])('by the directory %s on %s: %s', (name, issued, successor) => {
    const context = surroundings(`成文日期: ${issued}`, { directory: DIRECTORY });
    expect(successorOf(name, context)?.name).toBe(successor);
    expect(context.doc.issued).toBe(parseIso(issued));
  });
});

describe('yearIn', () => {
  it.each([
    ['完成时间（2020年）', 2020],
    ['湘西自治州2020年深化“放管服”改革优化营商环境工作计划', 2020],
    ['二〇二五年政务公开工作要点', 2025],
    ['2021年落实2021年工作要点分工', 2021],
    ['2021—2023年行动计划', undefined],
    ['2021年至2023年行动计划', undefined],
    ['2021年工作要点和2020年工作总结', undefined],
    ['嘉政办发〔2020〕37号', undefined],
    ['任务分工表', undefined],
  ])('%s: %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});

describe('isAlike', () => {
  it.each([
    ['市教肓局', '市教育局', true],
    ['市发展改革委', '市发展和改革委', true],
    ['市改发委', '市发改委', true],
    ['养老服物', '养老服务', true],
    ['市统计局', '嘉兴经济技术开发区', false],
    ['市统计局', '县公安处', false],
  ])('%s and %s: %s', (one, other, alike) => {
    expect(isAlike(one, other)).toBe(alike);
    expect(isAlike(other, one)).toBe(alike);
  });
});
