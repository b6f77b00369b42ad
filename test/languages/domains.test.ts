// Lists of domains, as the three printed lists of the 26 pilot domains have them.
import { describe, expect, it } from 'vitest';
import { readDomainList, readDomains } from '../../server/model/languages/domains.ts';

const names = (text: string, isKnown?: (name: string) => boolean): string[] =>
  readDomains(text, isKnown).domains.map((domain) => domain.names.map(({ name }) => name).join('='));

/** Annex 1 of the city: the cells of the column 试点领域. */
const CITY: readonly (readonly [cell: string, domains: string])[] = [
  ['城乡规划领域、征地补偿领域', '城乡规划 征地补偿'],
  ['重大建设项目领域、公共资源交易领域', '重大建设项目 公共资源交易'],
  ['财政预决算领域', '财政预决算'],
  ['安全生产领域、救灾领域', '安全生产 救灾'],
  ['税收管理领域', '税收管理'],
  [
    '国有土地上房屋征收领域、保障性住房领域、农村危房改造领域、市政服务领域',
    '国有土地上房屋征收 保障性住房 农村危房改造 市政服务',
  ],
  ['城市综合执法领域', '城市综合执法'],
  ['环境保护领域', '环境保护'],
  ['公共文化服务领域', '公共文化服务'],
  ['公共法律服务领域', '公共法律服务'],
  ['扶贫领域', '扶贫'],
  ['社会救助领域、养老服务领域', '社会救助 养老服务'],
  ['食品药品监管领域', '食品药品监管'],
  ['就业领域、社会保险领域', '就业 社会保险'],
  ['户籍管理领域', '户籍管理'],
  ['涉农补贴领域', '涉农补贴'],
  ['义务教育领域', '义务教育'],
  ['医疗卫生领域', '医疗卫生'],
];

/** The index of the ministries' guidelines: its headings, without their numbers. */
const INDEX: readonly (readonly [heading: string, domains: string])[] = [
  ['城乡规划领域', '城乡规划'],
  ['征地补偿领域/农村集体土地征收领域', '征地补偿=农村集体土地征收'],
  ['重大建设项目领域', '重大建设项目'],
  ['公共资源交易领域', '公共资源交易'],
  ['财政预决算领域', '财政预决算'],
  ['安全生产领域、救灾领域', '安全生产 救灾'],
  ['税收管理领域', '税收管理'],
  [
    '国有土地上房屋征收与补偿领域、保障性住房领域、农村危房改造领域、城市综合执法领域、市政服务领域',
    '国有土地上房屋征收与补偿 保障性住房 农村危房改造 城市综合执法 市政服务',
  ],
  ['环境保护领域/生态环境领域', '环境保护=生态环境'],
  ['公共文化服务领域', '公共文化服务'],
  ['公共法律服务领域', '公共法律服务'],
  ['扶贫领域', '扶贫'],
  ['社会救助领域、养老服务领域', '社会救助 养老服务'],
  ['食品药品监管领域', '食品药品监管'],
  ['就业领域、社会保险领域', '就业 社会保险'],
  ['户籍管理领域', '户籍管理'],
  ['涉农补贴领域', '涉农补贴'],
  ['义务教育领域', '义务教育'],
  ['卫生健康领域/医疗卫生领域', '卫生健康=医疗卫生'],
];

/** The note under the table of 嘉兴. */
const NOTE =
  '说明：26个试点领域包括国土空间规划、重大建设项目、公共资源交易、财政预决算、安全生产、税收管理、征地补偿、国有土地上房屋征收、保障性住房、农村危房改造、环境保护、公共文化服务、公共法律服务、扶贫、救灾、食品药品监管、城市综合执法、就业创业、社会保险、社会救助、养老服务、户籍管理、涉农补贴、义务教育、医疗卫生、市政服务。';

describe.each([
  ['the city', CITY],
  ['the guideline index', INDEX],
])('cells of %s', (_document, rows) => {
  it.each(rows)('%s', (cell, domains) => {
    expect(names(cell).join(' ')).toBe(domains);
  });

  it('name 26 domains', () => {
    expect(rows.flatMap(([cell]) => names(cell))).toHaveLength(26);
  });
});

describe('other lists', () => {
  it.each([
    ['安全生产、救灾', '安全生产 救灾'],
    ['安全生产领域，救灾领域;扶贫领域', '安全生产 救灾 扶贫'],
    ['安全生产领域 救灾领域\n扶贫领域', '安全生产 救灾 扶贫'],
    ['社会救助（低保、特困）领域、扶贫领域。', '社会救助（低保、特困） 扶贫'],
    ['卫生健康／医疗卫生', '卫生健康=医疗卫生'],
    ['安全生产和救灾领域', '安全生产和救灾'],
    ['领域', '领域'],
    ['', ''],
  ])('%j', (text, domains) => {
    expect(names(text).join(' ')).toBe(domains);
  });

  it('parts 和 where both halves are known, and only there', () => {
    const known = new Set(['安全生产', '救灾', '国有土地上房屋征收与补偿', '社会保险']);
    const isKnown = (name: string) => known.has(name);
    expect(names('安全生产和救灾领域、社会保险领域', isKnown)).toEqual(['安全生产', '救灾', '社会保险']);
    expect(names('国有土地上房屋征收与补偿领域', isKnown)).toEqual(['国有土地上房屋征收与补偿']);
    expect(names('救灾和防汛领域', isKnown)).toEqual(['救灾和防汛']);
  });

  it.each([
    ['安全生产、救灾等领域', ['安全生产', '救灾'], '等领域'],
    ['安全生产、救灾等', ['安全生产', '救灾'], '等'],
    ['安全生产、救灾等26个试点领域', ['安全生产', '救灾'], '等26个试点领域'],
  ])('%s is left open', (text, domains, tail) => {
    const list = readDomains(text);
    expect(names(text)).toEqual(domains);
    expect(list.tail && [list.tail.text, text.slice(list.tail.span.start, list.tail.span.end)]).toEqual([
      tail,
      tail,
    ]);
  });
});

describe('a list inside a sentence', () => {
  it('finds the 26 domains of the note, and that 26 are promised', () => {
    const list = readDomainList(NOTE);
    expect(list?.promised).toMatchObject({ count: 26, text: '26个试点领域', span: { start: 3, end: 10 } });
    expect(list?.domains).toHaveLength(26);
    expect(list?.domains.map(({ text }) => text)).toEqual(NOTE.slice(12, -1).split('、'));
    expect(list?.tail).toBeUndefined();
  });

  it.each([
    ['二十六个试点领域为：城乡规划、扶贫。其他领域另定。', 26, ['城乡规划', '扶贫']],
    ['抓好3个领域（城乡规划、扶贫、救灾）的工作', 3, ['城乡规划', '扶贫', '救灾']],
    ['18个重点领域：城乡规划领域、扶贫领域', 18, ['城乡规划', '扶贫']],
  ])('%s', (text, count, domains) => {
    const list = readDomainList(text);
    expect(list?.promised?.count).toBe(count);
    expect(list?.domains.flatMap((domain) => domain.names.map(({ name }) => name))).toEqual(domains);
  });

  it.each([
    '做好26个试点及其他领域标准指引的贯彻落实',
    '编制26个领域政务公开事项目录',
    '26个试点领域标准指引',
    '',
  ])('%j holds none', (text) => {
    expect(readDomainList(text)).toBeUndefined();
  });
});

it('names every place in the text', () => {
  for (const [text] of [...CITY, ...INDEX]) {
    for (const domain of readDomains(text).domains) {
      expect(text.slice(domain.span.start, domain.span.end)).toBe(domain.text);
      for (const { text: name, span } of domain.names) expect(text.slice(span.start, span.end)).toBe(name);
    }
  }
});
