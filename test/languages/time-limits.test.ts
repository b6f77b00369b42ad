// Time limits (公开时限) as real catalogs and the law word them, and what is near to them.
import { describe, expect, it } from 'vitest';
import { limitsOf, readTimeLimit } from '../../server/model/languages/limit/time-limits.ts';
import { told } from './time-limit-words.ts';

describe('of printed catalogs', () => {
  it.each([
    ['信息形成或变更之日起20个工作日内', 'after 20 working-day «信息形成或变更»'],
    ['信息形成或者变更之日起20个工作日内', 'after 20 working-day «信息形成或者变更»'],
    ['信息形成或者变更之日起20个工作日内予以公开', 'after 20 working-day «信息形成或者变更»'],
    ['自信息形成或者变更之日起20个工作日内予以公开', 'after 20 working-day «信息形成或者变更»'],
    ['自该信息形成或者变更之日起20个工作日内', 'after 20 working-day «该信息形成或者变更»'],
    ['形成或者变更之日起20个工作日内予以公开', 'after 20 working-day «形成或者变更»'],
    ['信息形成（变更）20个工作日内', 'after 20 working-day «信息形成（变更）»'],
    ['信息获取（形成变更）20个工作日内', 'after 20 working-day «信息获取（形成变更）»'],
    ['信息产生或变更之日起20个工作日内公开', 'after 20 working-day «信息产生或变更»'],
    ['公开事项信息形成或变更之日起20个工作日内公开', 'after 20 working-day «公开事项信息形成或变更»'],
    ['信息形成之日起20个工作日内', 'after 20 working-day «信息形成»'],
    ['自制作或获取该信息之日起20个工作日内公开', 'after 20 working-day «制作或获取该信息»'],
    ['信息形成（变更）下发至本单位20个工作日内', 'after 20 working-day «信息形成（变更）下发至本单位»'],
    ['信息形成之后20个工作日内', 'after 20 working-day «信息形成»'],
    ['分配结果确定后20个工作日内', 'after 20 working-day «分配结果确定»'],
    ['自收到申请之日起20个工作日内公开', 'after 20 working-day «收到申请»'],
    ['制定或获取信息之日起10个工作日内', 'after 10 working-day «制定或获取信息»'],
    ['制定或获取文件之日起10个工作日内', 'after 10 working-day «制定或获取文件»'],
    ['制定或获取扶持政策措施之日起10个工作日内', 'after 10 working-day «制定或获取扶持政策措施»'],
    ['制定或获取指南之日起10个工作日内', 'after 10 working-day «制定或获取指南»'],
    [
      '制定或获取信息之日起10个工作日内，公示7个工作日',
      'after 10 working-day «制定或获取信息» | display 7 working-day «公示»',
    ],
    ['信息形成或变更之日起3个工作日内', 'after 3 working-day «信息形成或变更»'],
    ['拟征收土地现状调查结束后5个工作日内，在村公示栏公开', 'after 5 working-day «拟征收土地现状调查结束»'],
    ['《听证通知书》在组织听证7个工作日前予以公开', '[《听证通知书》] before 7 working-day «组织听证»'],
    ['提前一周发通知邀请', 'before 1 week'],
    ['在实地启动拟征收土地工作时，在村公示栏公开', 'at «实地启动拟征收土地工作»'],
    ['征求意见期限不得少于30', 'unreadable; broken «30»'],
    ['本级人民代表大会或其常务委员会批准后20日内', 'after 20 day «本级人民代表大会或其常务委员会批准»'],
    ['部门预算经本级财政部门批复后20日内公开', 'after 20 day «部门预算经本级财政部门批复»'],
    ['每年1月31日前', 'every year month=1 day=31'],
    ['按年公开', 'every year'],
    ['实时公开', 'at-once'],
    ['及时公开', 'at-once'],
    ['按进展情况及时公开', 'at-once'],
    ['重大决策作出后及时公开', 'at-once «重大决策作出»'],
    ['永久公开', 'standing'],
    ['与政策文件同步发布，时间跨度不超过5个工作日', 'after 5 working-day «政策文件»'],
    ['同上', 'same-as-above'],
    ['20个工作日', '20 working-day'],
    ['20工作日', '20 working-day'],
    [
      '信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示',
      'after 20 working-day «信息形成» | [行政许可、行政处罚事项] after 7 working-day «作出行政决定»',
    ],
    [
      '信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。',
      'after 20 working-day «信息形成或者变更»; saving «法律、法规对政府信息公开的期限另有规定的，从其规定»',
    ],
    [
      '信息产生、变更之日起20个工作日内公开，保持长期公开（相关政策法规另有规定的应从其规定）',
      'after 20 working-day «信息产生、变更» | standing; saving «相关政策法规另有规定的应从其规定»',
    ],
  ])('%s', (text, meaning) => {
    expect(told(text)).toBe(meaning);
  });
});

describe('of the law and of guidelines', () => {
  it.each([
    [
      '主动公开：自政府信息形成或者变更之日起20个工作日内',
      '[主动公开] after 20 working-day «政府信息形成或者变更»',
    ],
    [
      '依申请公开：自收到申请之日起20个工作日内答复，延长最长不超过20个工作日',
      '[依申请公开] after 20 working-day «收到申请» | [依申请公开] extension 20 working-day',
    ],
    [
      '依申请公开：15个工作日答复、延长15个工作日',
      '[依申请公开] 15 working-day | [依申请公开] extension 15 working-day',
    ],
    [
      '申请内容不明确：7个工作日内告知补正；第三方意见15个工作日',
      '[申请内容不明确] 7 working-day | after 15 working-day «第三方意见»',
    ],
    ['年度报告：每年1月31日前', '[年度报告] every year month=1 day=31'],
    ['年度报告：每年3月31日前', '[年度报告] every year month=3 day=31'],
    [
      '行政许可、行政处罚：自作出行政决定之日起7个工作日内公示',
      '[行政许可、行政处罚] after 7 working-day «作出行政决定»',
    ],
    ['政府预算、决算：批准后20日内', '[政府预算、决算] after 20 day «批准»'],
    ['部门预算、决算：批复后20日内', '[部门预算、决算] after 20 day «批复»'],
    [
      '国土空间规划：批前公示不少于30日，批后20个工作日内',
      '[国土空间规划] display ≥30 day «批前公示» | [国土空间规划] after 20 working-day «批»',
    ],
    ['征地批准文件：收到之日起10个工作日内', '[征地批准文件] after 10 working-day «收到»'],
    [
      '社会救助、养老服务：制定或获取之日起10个工作日内',
      '[社会救助、养老服务] after 10 working-day «制定或获取»',
    ],
    ['政策解读：文件公开后3个工作日内', '[政策解读] after 3 working-day «文件公开»'],
  ])('%s', (text, meaning) => {
    expect(told(text)).toBe(meaning);
  });
});

describe('in other words', () => {
  it.each([
    ['自信息形成或者变更之日起 20 个工作日内予以公开', 'after 20 working-day «信息形成或者变更»'],
    ['信息形成或者变更之日起２０个工作日内', 'after 20 working-day «信息形成或者变更»'],
    [
      '信息形成或变更之日起20个工作日内，法律法规另有规定的从其规定',
      'after 20 working-day «信息形成或变更»; saving «法律法规另有规定的从其规定»',
    ],
    ['收到申请之日起20个工作日内', 'after 20 working-day «收到申请»'],
    ['实时', 'at-once'],
    ['及时', 'at-once'],
    ['即时公开', 'at-once'],
    ['随时公开', 'at-once'],
    ['适时公开', 'at-once'],
    ['按规定时限公开', 'by-law'],
    ['按相关规定执行', 'by-law'],
    ['依法公开', 'by-law'],
    ['法定时限内', 'by-law'],
    ['常年公开', 'standing'],
    ['动态更新', 'standing'],
    ['长期公开', 'standing'],
    ['长期', 'standing'],
    ['永久', 'standing'],
    ['每月10日前', 'every month day=10'],
    ['每季度公开一次', 'every quarter'],
    ['每年公开', 'every year'],
    ['每年更新', 'every year'],
    ['每年至少一次', 'every year'],
    ['定期公开', 'every ?'],
    ['不定期更新', 'every ?'],
    ['按季度更新', 'every quarter'],
    ['20天内', '20 day'],
    ['1个月内', '1 month'],
    ['一个月内', '1 month'],
    ['信息形成后一个月内', 'after 1 month «信息形成»'],
    ['事前公开', 'before'],
    ['事后公开', 'after'],
    ['处罚决定作出之日起7个工作日内', 'after 7 working-day «处罚决定作出»'],
    ['公示期不少于7天', 'display ≥7 day «公示期»'],
    ['公示5天', 'display 5 day «公示»'],
    ['公示期为5个工作日', 'display 5 working-day «公示期»'],
    ['当日', 'at-once'],
    ['作出决定后当日公开', 'at-once «作出决定»'],
    ['24小时内', '24 hour'],
    ['突发事件发生后24小时内', 'after 24 hour «突发事件发生»'],
    ['发布后3日内', 'after 3 day «发布»'],
    ['活动结束后3个工作日内', 'after 3 working-day «活动结束»'],
    ['会议召开前3日', 'before 3 day «会议召开»'],
    ['开标前20日', 'before 20 day «开标»'],
    ['开标前至少20日公开', 'before 20 day «开标»'],
    ['信息更新后及时公开', 'at-once «信息更新»'],
    ['第一时间', 'at-once'],
    ['立即公开', 'at-once'],
    ['批准后公开', 'after «批准»'],
    ['会议召开前公开', 'before «会议召开»'],
    ['招标公告发布时', 'at «招标公告发布»'],
    ['施工期间公开', 'at «施工»'],
    ['二十个工作日内', '20 working-day'],
    ['自信息形成之日起二十个工作日内', 'after 20 working-day «信息形成»'],
    ['信息形成或变更之日起', 'unreadable; broken «之日起»'],
    ['自信息形成之日起20个工作', 'unreadable; broken «工作» of 工作日内'],
    [
      '信息形成或者变更之日起20个工作日内予以',
      'after 20 working-day «信息形成或者变更»; broken «予以» of 予以公开',
    ],
    [
      '信息形成或者变更之日起20个工作日内予以公',
      'after 20 working-day «信息形成或者变更»; broken «予以公» of 予以公开',
    ],
    ['信息形成或者变更之日起20个', 'unreadable; broken «个»'],
    ['待定', 'unreadable'],
    ['视情况而定', 'unreadable'],
    ['按时公开', 'unreadable'],
    ['尽快', 'at-once'],
    ['2024年12月31日前', 'date 2024-12-31'],
    ['每年2月30日前', 'impossible'],
    ['每年3月31日前公布上一年度政府信息公开工作年度报告', 'every year month=3 day=31'],
    ['政府信息公开工作年度报告每年3月31日前公布', '[政府信息公开工作年度报告] every year month=3 day=31'],
    ['1月31日前', 'every year month=1 day=31'],
    ['信息形成或变更之日起，20个工作日内公开', 'after 20 working-day «信息形成或变更»'],
    [
      '除法律、法规另有规定外，自信息形成之日起20个工作日内',
      'after 20 working-day «信息形成»; saving «除法律、法规另有规定外»',
    ],
    [
      '除涉及国家秘密的外，信息形成后20个工作日内公开',
      '[除涉及国家秘密的外] after 20 working-day «信息形成»',
    ],
    [
      '除行政处罚7个工作日内公开外，其余20个工作日内公开',
      '[除行政处罚7个工作日内公开外] after 7 working-day «行政处罚» | 20 working-day',
    ],
    [
      '主动公开：信息形成之日起20个工作日内 依申请公开：收到申请之日起20个工作日内',
      '[主动公开] after 20 working-day «信息形成» | [依申请公开] after 20 working-day «收到申请»',
    ],
    [
      '1.信息形成之日起20个工作日内公开；2.行政处罚自作出决定之日起7个工作日内公开',
      'after 20 working-day «信息形成» | after 7 working-day «行政处罚自作出决定»',
    ],
    ['不超过20个工作日', '20 working-day'],
    ['20个工作日内公开', '20 working-day'],
    ['3-5个工作日', '5 working-day'],
    ['信息形成之日起3至5个工作日内', 'after 5 working-day «信息形成»'],
    ['半年内', '6 month'],
    [
      '信息形成之日起20个工作日内（行政许可、行政处罚7个工作日内）',
      'after 20 working-day «信息形成» | after 7 working-day «行政许可、行政处罚»',
    ],
    ['信息形成之日起20个工作日内（遇节假日顺延）', 'after 20 working-day «信息形成»'],
    ['公示结束后5日内', 'after 5 day «公示结束»'],
    ['公示7天期满后3日内公开', 'after 3 day «公示7天期满»'],
    [
      '收到征地批准文件之日起10个工作日内公开，公示时间不少于5个工作日',
      'after 10 working-day «收到征地批准文件» | display ≥5 working-day «公示时间»',
    ],
    ['信息形成或变更之日起20个工作曰内', 'unreadable'],
    ['〃', 'same-as-above'],
    ['公开5年', 'display 5 year «公开»'],
    ['公开时间不少于1年', 'display ≥1 year «公开时间»'],
    ['随时更新', 'at-once'],
    ['根据工作进展情况实时更新', 'at-once'],
    ['与文件同步公开', 'at «文件»'],
    ['同步公开', 'at'],
    ['按照《中华人民共和国政府信息公开条例》规定', 'by-law'],
    ['法律法规规章另有规定的，从其规定', 'by-law'],
    ['信息形成或者变更之', 'unreadable; broken «之»'],
    ['2020年', 'date 2020-12-31'],
    ['招标文件发出之日前', 'before «招标文件发出之日»'],
    ['每半年一次', 'every half-year'],
    ['每季度首月5日前', 'every quarter month=1 day=5'],
    ['每周更新', 'every week'],
    ['每工作日更新', 'every day'],
    ['经营者集中审查决定作出之日起20个工作日', 'after 20 working-day «经营者集中审查决定作出»'],
    ['形成后20日', 'after 20 day «形成»'],
    ['20', 'unreadable; broken «20»'],
    ['政策文件公布之日起3个工作日内完成解读', 'after 3 working-day «政策文件公布»'],
    ['收到之日起即时公开', 'at-once «收到»'],
    ['信息形成后即时公开', 'at-once «信息形成»'],
    ['长期公开，及时更新', 'standing | at-once'],
    [
      '信息形成或者变更之日起20个工作日内予以公开；征求意见期限不得少于30',
      'after 20 working-day «信息形成或者变更»; broken «30»',
    ],
    [
      '信息形成或者变更之日起20个工作日内。法律法规另有规定的除外',
      'after 20 working-day «信息形成或者变更»; saving «法律法规另有规定的除外»',
    ],
    ['', 'unreadable'],
    ['。', 'unreadable'],
  ])('%s', (text, meaning) => {
    expect(told(text)).toBe(meaning);
  });
});

describe('spans', () => {
  const slice = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
    span === undefined ? undefined : text.slice(span.start, span.end);

  it.each([
    [
      '  自信息形成之日起 20 个工作日内公开。 ',
      '自信息形成之日起 20 个工作日内公开',
      '信息形成',
      '20',
      '个工作日',
    ],
    ['信息形成后２０个工作日内', '信息形成后２０个工作日内', '信息形成', '２０', '个工作日'],
    ['自收到申请之日起二十日内', '自收到申请之日起二十日内', '收到申请', '二十', '日'],
    ['听证7个工作日前', '听证7个工作日前', '听证', '7', '个工作日'],
    ['公示期为5－7天', '公示期为5－7天', '公示期', '7', '天'],
    ['20工作日', '20工作日', undefined, '20', '工作日'],
  ])('of %j: whole, event, number and unit', (text, whole, event, number, unit) => {
    const limit = readTimeLimit(text);
    expect(slice(text, limit.span)).toBe(whole);
    const words = 'event' in limit ? limit.event : 'what' in limit ? limit.what : undefined;
    expect([words?.text, slice(text, words?.span)]).toEqual([event, event]);
    if (!('count' in limit)) throw new Error(`${limit.kind} has no number`);
    expect([slice(text, limit.numberSpan), slice(text, limit.unitSpan)]).toEqual([number, unit]);
  });

  it('of parts: each label and each limit', () => {
    const text = '信息形成20个工作日内公开；其中：行政处罚事项应自作出决定之日起7个工作日内公示';
    const parts = limitsOf(readTimeLimit(text));
    expect(parts.map(({ labelSpan, limit }) => [slice(text, labelSpan), slice(text, limit.span)])).toEqual([
      ['', '信息形成20个工作日内公开'],
      ['行政处罚事项', '应自作出决定之日起7个工作日内公示'],
    ]);
  });

  it.each([
    ['信息形成之日起 ２０个工作日内', [' ', '２０']],
    ['信息形成之日起20个\n工作日内', ['\n']],
    ['信息形成后 20日内；批准后 5日内', [' ', ' ']],
    ['信息形成之日起二十个工作日内', []],
  ])('of the slips in %j', (text, slips) => {
    expect(readTimeLimit(text).slips.map(({ span }) => slice(text, span))).toEqual(slips);
  });
});

describe('an event that is told behind the number', () => {
  it.each([
    ['20个工作日（自该政府信息形成或者变更之日起）', 'after 20 working-day «该政府信息形成或者变更»'],
    ['20个工作日内（自收到申请之日起计算）', 'after 20 working-day «收到申请»'],
    ['20个工作日内公开（收到申请后）', 'after 20 working-day «收到申请»'],
    ['20个工作日（自信息形成之日起）内公开', 'after 20 working-day «信息形成»'],
    ['20个工作日从信息形成之日起计算', 'after 20 working-day «信息形成»'],
    ['20个工作日内，自信息形成之日起计算', 'after 20 working-day «信息形成»'],
    ['20个工作日内公开，从批准之日起算', 'after 20 working-day «批准»'],
    ['不超过２０个工作日（自受理之日起）', 'after 20 working-day «受理»'],
    ['20个工作日（法律另有规定的除外）', '20 working-day; saving «法律另有规定的除外»'],
    ['20个工作日内（不含节假日）', '20 working-day'],
    ['20个工作日内公开，会议结束后及时公布', '20 working-day | at-once «会议结束»'],
  ])('%s', (text, meaning) => {
    expect(told(text)).toBe(meaning);
  });
});

describe('how often, and for how long at least', () => {
  it.each([
    ['半年至少更新1次', 'every half-year'],
    ['半年一次', 'every half-year'],
    ['三个月更新一次', 'every quarter'],
    ['一季度更新一次', 'every quarter'],
    ['每季度至少更新1次', 'every quarter'],
    ['1年更新不少于2次', 'every year'],
    ['月度更新1次', 'every month'],
    ['周更新一次', 'every week'],
    ['每20个工作日更新一次', 'every ?'],
    ['每两年更新一次', 'every ?'],
    ['不少于30日', 'display ≥30 day «不少于30日»'],
    ['30日以上', 'display ≥30 day «30日以上»'],
    ['有效期5年', 'display 5 year «有效期5年»'],
    ['24小时内更新', '24 hour'],
  ])('%s', (text, meaning) => {
    expect(told(text)).toBe(meaning);
  });
});
