// Made-up tables for the law of fixes: cells of every language with what fixes are offered for, in worlds with and
// without a unit directory.
import * as fc from 'fast-check';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';

/** A text, and the world in which it is checked. */
export interface Made {
  readonly text: string;
  readonly world: World;
}

const DIRECTORIES: readonly (string | undefined)[] = [
  undefined,
  directory([
    ['区农业农村局', [], ['区扶贫办', '区乡村振兴局']],
    ['区教育和体育局', ['区教体局'], ['区教育局', '区文体局']],
    ['区生态环境局', [], ['区环保局（至2019-03-31）', '区环境保护局']],
    ['区政府办公室', ['区政府办'], []],
    ['区文化广电旅游体育局', ['区文旅局'], ['区旅游局', '区文广新局']],
    ['区民政局', [], []],
    ['区林业局', [], []],
    ['区市场监督管理局', ['区市场监管局'], ['区工商局', '区食药监局', '区质监局']],
  ]),
  directory([
    ['某县人民政府办公室', ['县政府办'], []],
    ['县发展和改革局', ['县发改局'], ['县发改委', '县物价局']],
    ['县民政局', [], []],
    ['县水务局', [], ['县水利局']],
    ['县自然资源局', [], ['县国土资源局', '县国土局']],
    ['县卫生健康局', ['县卫健局'], ['县卫计委', '县卫计局']],
    ['市税务局', [], []],
    ['城东街道办事处', ['城东街道'], []],
  ]),
];

/** @param units name, short names, former names */
function directory(units: readonly (readonly [string, readonly string[], readonly string[]])[]): string {
  const entries = units.map(([name, short, former]) => {
    return `  - 名称: ${name}\n    简称: [${short.join(', ')}]\n    曾用名: [${former.join(', ')}]\n`;
  });
  return `类型: 单位名录\n标题: 某地单位名录\n条目:\n${entries.join('')}`.replace(/ {4}\S+: \[\]\n/gu, '');
}

const UNITS =
  '区扶贫办|区乡村振兴局|区农业农村局|区农业局|区教育局|区教体局|区教育和体育局|区教肓局|区环保局|区环境保护局|区生态环境局|区政府办|区政府办公室|区人民政府办公室|区旅游局|区文旅局|区文广新局|区林业局|区体育局|区工商局|区食药监局|区市场监管局|区发改委|区发改局|县发改局|县发改委|县发展和改革委员会|县民政局|县民宗局|区民政局|市民政局|县水利局|县水务局|县国土局|县国土资源局|县自然资源局|县资源规划局|县卫计委|县卫健委|县卫健局|县政务服务局|县行政审批局|城西街道|城东街道|各县(市、区)政府|各县（市、区）政府|各相关部门|各有关部门|市政府办|旗民政局|县政府辦|市教体局|市教育局|市税务局|县委组织部|县委编办|县机构编制委员会办公室'.split(
    '|',
  );
const TIMES =
  '2024年9月底前|9月底前|年底前|8月前|2024年8月前|2024年8月底前|2023年2月30日|2024年6月31日前|2025年6月30日（星期五）前|尽快|6月低前|2024年 6月底前|２０２４年6月底前|长期|每季度末|印发后20个工作日内|上半年|第二季度|2024年底前完成，6月底前动工|今年9月底前|次年3月底前|同上|2022年12月未前'.split(
    '|',
  );
const LIMITS =
  '20个工作日|20个工作日内|15个工作日内答复|信息形成（变更）20个工作日内|形成或者变更之日起20个工作日内|信息形成之日起30个工作日内|20个工作日（自该政府信息形成或者变更之日起）|半年至少更新1次|每半年更新一次|15-20个工作日|20工作曰内|信息形成或者变更之日起20个工作日内予以公|信息形成之日起 ２０个工作日内|收到申请之日起15个工作日内|处罚决定：20个工作日内|主动公开：20个工作日；依申请公开：15个工作日|每年3月31日前|最多20个工作日|不超过20个工作日|20个工作日左右|20个工作日（含）内|一个月内|不少于30日|视情况而定|每年2月30日前|同上|及时公开|20个工作日内，自信息形成之日起计算'.split(
    '|',
  );
const CHANNELS =
  '政府网站|■政府网站 □政府公报|口政府网站|政府网占|[政府网站, 政府服务中心]|政府网站、政府网站|■其他____|本单位公告栏|[政府网站, 发布会听证会]|口纸质媒体：口政府网站；'.split(
    '|',
  );
const AUDIENCES = '全社会|全社合|特定群体|特定群众|社会|全 社会'.split('|');
const MODES = '主动|依申请|主动公幵|网上公开|主动公开和依申请公开|依伸请'.split('|');
const LEVELS = '县级|县极|县民政局|乡级、村级|县'.split('|');
const BASES =
  '《条例》|《条例|《关于印发<办法>的通知》|财办发(2019)第077号|国办发[2019]54号|《甲》、《乙'.split('|');
const DOMAINS = '养老服务领域|养老服物领域|救灾生产领域|涉农资金|扶贫领域|户籍管理'.split('|');

const units = fc
  .array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 })
  .chain((names) => fc.constantFrom(names.join('、'), `[${names.join(', ')}]`, `${names.join('、、')}`));

const task = fc.record({
  工作任务: fc.constantFrom('（1）编制目录', '(2)编制指南', '开展培训', '（４）考核'),
  责任单位: units,
  指导单位: fc.option(units, { nil: undefined, freq: 1 }),
  完成时间: fc.option(fc.constantFrom(...TIMES), { nil: undefined }),
  完成时限: fc.option(fc.constantFrom(...TIMES), { nil: undefined, freq: 1 }),
});

const item = fc.record({
  一级事项: fc.constantFrom('养老政策', '办事指南', '年度报告'),
  '公开内容（要素）': fc.constantFrom('名称', '名称、时间'),
  公开依据: fc.constantFrom(...BASES),
  公开时限: fc.constantFrom(...LIMITS),
  公开主体: units,
  公开渠道和载体: fc.constantFrom(...CHANNELS),
  公开对象: fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined }),
  公开方式: fc.option(fc.constantFrom(...MODES), { nil: undefined }),
  公开层级: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
});

const domain = fc.record({ 试点领域: fc.constantFrom(...DOMAINS), 责任单位: units });

const header = fc.record({
  地区: fc.option(fc.constantFrom('某市某区', '某县', '某市'), { nil: undefined }),
  文号: fc.option(fc.constantFrom('某政办发[2024]3号', '某政办发〔2024〕003号'), { nil: undefined, freq: 1 }),
  成文日期: fc.option(
    fc.constantFrom('2024-12-25', '2024-03-01', '2021-05-01', '2018-06-01', '２０２５-01-10'),
    {
      nil: undefined,
    },
  ),
});

type Fields = Readonly<Record<string, string | undefined>>;

function lines(fields: Fields, lead: string, first: string): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  return written.map(([key, value], at) => `${at === 0 ? first : lead}${key}: ${value}\n`).join('');
}

function table(kind: string, head: Fields, rows: readonly Fields[], nested: boolean): string {
  const margin = nested ? '      ' : '  ';
  const group = nested ? '  - 备注: 见附件\n    条目:\n' : '';
  const entries = rows.map((row) => lines(row, `${margin}  `, `${margin}- `)).join('');
  return `类型: ${kind}\n标题: 某表\n${lines(head, '', '')}条目:\n${group}${entries}`;
}

function of(kind: string, row: fc.Arbitrary<Fields>): fc.Arbitrary<string> {
  return fc
    .tuple(header, fc.array(row, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([head, rows, nested]) => table(kind, head, rows, nested));
}

/** Any of these tables, alone or two in a file. */
export const madeTable: fc.Arbitrary<Made> = fc
  .tuple(
    fc.array(fc.oneof(of('任务分工', task), of('标准目录', item), of('领域分工', domain)), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.constantFrom(...DIRECTORIES),
    fc.constantFrom('2024-12-26', '2025-06-01', '2021-06-01'),
  )
  .map(([tables, own, today]) => {
    const world = exampleWorld({ today, ...(own === undefined ? {} : { directory: own }) });
    return { text: tables.join('---\n'), world };
  });
