// Units of real documents find their department, and a superseded name its follower at the date of the document.
import { describe, expect, it } from 'vitest';
import { currentName, departmentOf, STANDARD } from '../../server/model/standard/standard.ts';

describe('departments', () => {
  it.each([
    ['市市场监管局', '市', 'market-regulation'],
    ['市场监管局', '', 'market-regulation'],
    ['嘉兴市人民政府办公室', '嘉兴市', 'government-office'],
    ['市政府办公室', '市', 'government-office'],
    ['县委编办', '县', 'staffing-office'],
    ['区编办', '区', 'staffing-office'],
    ['区委网信办', '区委', 'cyberspace-office'],
    ['县委组织部', '县', 'organization-department'],
    ['铁力市农业农村局', '铁力市', 'agriculture'],
    ['州行政审批服务局', '州', 'service-data-family'],
    ['市卫生健康委', '市', 'health'],
    ['市政府政务公开办公室', '市', 'publicity-office'],
    ['县政府督查室', '县', 'inspection-office'],
    ['城市管理局', '', 'urban-management'],
  ])('%s is %j and %s', (unit, prefix, id) => {
    const found = departmentOf(STANDARD, unit);
    expect([found?.prefix, found?.department?.id]).toEqual([prefix, id]);
  });

  it('of the 26-domain city, the county and 浔阳 are all known', () => {
    const units =
      '市资源规划局 市发改委 市财政局 市应急局 市税务局 市住建局 市城管局 市生态环境局 市文旅局 市司法局 市扶贫办 市民政局 市人社局 市公安局 市农业农村局 市教育局 市卫健委 市委编办 市政务大数据局 ' +
      '县发改局 县司法局 县应急管理局 县文体旅游局 县乡村振兴局 县自然资源局 县气象局 县卫生健康局 县行政审批局 县信访局 县档案馆 县审计局 县经信局 县政府信息公开办 ' +
      '区政务服务局 区信息办 区政府办 区网信办';
    expect(units.split(' ').filter((unit) => departmentOf(STANDARD, unit)?.department === undefined)).toEqual(
      [],
    );
  });

  it.each(['各县（市、区）政府、管委会', '南大街街道', '局', '', '晋陵公司', '大教育局'])(
    '%j is none',
    (unit) => {
      expect(departmentOf(STANDARD, unit)).toBeUndefined();
    },
  );

  it.each([
    ['扶贫办', '2020-07-02', undefined],
    ['扶贫办', '2021-06-30', undefined],
    ['扶贫办', '2021-07-01', '乡村振兴局'],
    ['扶贫办', '2025-01-01', '农业农村局'],
    ['乡村振兴局', '2021-12-01', undefined],
    ['乡村振兴局', '2025-01-01', '农业农村局'],
    ['国土资源局', '2019-06-30', undefined],
    ['国土资源局', '2019-07-01', '自然资源和规划局'],
    ['卫计委', '2020-07-02', '卫健委'],
    ['财政局', '2026-01-01', undefined],
  ])('%s on %s is called %s', (name, day, current) => {
    expect(currentName(STANDARD, name, day)?.replacement).toBe(current);
  });

  it('keep a superseded name that is no longer anybody’s apart from the living ones', () => {
    const found = departmentOf(STANDARD, '县环保局');
    expect(found?.department).toBeUndefined();
    expect(found?.superseded?.successor.name).toBe('生态环境局');
  });
});
