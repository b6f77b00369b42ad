// Headings, domains and channels of real documents find their facts.
import { describe, expect, it } from 'vitest';
import {
  channelByName,
  choiceByHeading,
  choiceByName,
  domainByName,
  elementByHeading,
  type KindId,
  misnomerByName,
  STANDARD,
} from '../../server/model/standard/standard.ts';

const elementId = (kind: KindId, heading: string): string | undefined => {
  const fact = STANDARD.kindById.get(kind);
  return fact && elementByHeading(fact, heading)?.id;
};

/** Headings as printed, with the elements that they print. */
const TABLES: readonly (readonly [document: string, kind: KindId, headings: string, elements: string])[] = [
  ['嘉政办发〔2020〕37号', 'tasks', '序号 工作内容 完成时间 责任单位', 'seq task deadline responsible'],
  [
    '浔阳区任务分工及进度安排表',
    'tasks',
    '序号 工作任务 具体事项 主体责任单位 指导责任单位 完成时间',
    'seq task detail responsible guide deadline',
  ],
  [
    '深化政务公开任务分解表',
    'tasks',
    '序号 类别 主要任务 具体工作 责任单位 完成时限',
    'seq category task detail responsible deadline',
  ],
  [
    '26个领域的市：附件2',
    'tasks',
    '序号 工作任务 具体事项 责任单位 指导单位 完成时间',
    'seq task detail responsible guide deadline',
  ],
  ['区级任务表', 'tasks', '序号 工作任务 责任单位 时间进度', 'seq task responsible deadline'],
  [
    '26个领域的市：附件1',
    'domainTasks',
    '序号 试点领域 责任单位1 责任单位2',
    'seq domain responsible1 responsible2',
  ],
  ['池州市信访局', 'tasks', '工作任务 具体要求 时限要求', 'task detail deadline'],
  ['湘西州', 'tasks', '序号 工作任务 牵头单位 责任单位 完成时间', 'seq task lead responsible deadline'],
  ['许昌市', 'tasks', '序号 工作任务 责任单位', 'seq task responsible'],
  ['钟楼区', 'tasks', '序号 项目名称 牵头单位 配合单位', 'seq task lead support'],
  [
    '各地标准目录',
    'catalog',
    '序号 一级事项 二级事项 公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级',
    'seq level1Item level2Item content basis timeLimit body channels audience mode level',
  ],
];

describe('headings', () => {
  it.each(TABLES)('of %s are elements of the kind %s', (_, kind, headings, elements) => {
    expect(headings.split(' ').map((heading) => elementId(kind, heading))).toEqual(elements.split(' '));
  });

  it.each([
    ['responsible1', 'domainTasks', '责任单位1'],
    ['responsible1', 'domainTasks', '责任单位　１'],
    ['content', 'catalog', '公开内容(要素)'],
    ['seq', 'tasks', '序　号'],
    ['deadline', 'tasks', '完成时间（2020年）'],
    ['channels', 'catalog', '公开渠道和载体（“■”表示必选项，“口”表示可选项）'],
    ['audience', 'catalog', '公开对象（打√）'],
  ] as const)('are %s in the kind %s when written %s', (element, kind, heading) => {
    expect(elementId(kind, heading)).toBe(element);
  });

  it.each(['责任科室', '备注', '链接', '公开领域', '具体', '', '（'])(
    'are none when written %j',
    (heading) => {
      expect(STANDARD.kinds.filter(({ id }) => elementId(id, heading) !== undefined)).toEqual([]);
    },
  );

  it.each([
    ['全社会', 'audience', '全社会'],
    ['特定群众', 'audience', '特定群体'],
    ['特定群体（请写明）', 'audience', '特定群体'],
    ['主动', 'mode', '主动'],
    ['依申请公开', 'mode', '依申请'],
    ['县级', 'level', '县级'],
    ['乡、村级', 'level', '乡、村级'],
    ['镇（街）级', 'level', '乡级'],
  ])('that hold ticks are a value: %s', (heading, element, value) => {
    const found = choiceByHeading(STANDARD, heading);
    expect([found?.element, found?.choice.name]).toEqual([element, value]);
  });
});

describe('domains', () => {
  const LISTS = [
    '城乡规划领域、征地补偿领域、重大建设项目领域、公共资源交易领域、财政预决算领域、安全生产领域、救灾领域、税收管理领域、国有土地上房屋征收领域、保障性住房领域、农村危房改造领域、市政服务领域、城市综合执法领域、环境保护领域、公共文化服务领域、公共法律服务领域、扶贫领域、社会救助领域、养老服务领域、食品药品监管领域、就业领域、社会保险领域、户籍管理领域、涉农补贴领域、义务教育领域、医疗卫生领域',
    '国土空间规划、重大建设项目、公共资源交易、财政预决算、安全生产、税收管理、征地补偿、国有土地上房屋征收、保障性住房、农村危房改造、环境保护、公共文化服务、公共法律服务、扶贫、救灾、食品药品监管、城市综合执法、就业创业、社会保险、社会救助、养老服务、户籍管理、涉农补贴、义务教育、医疗卫生、市政服务',
    '城乡规划领域、农村集体土地征收领域、重大建设项目领域、公共资源交易领域、财政预决算领域、安全生产领域、救灾领域、税收管理领域、国有土地上房屋征收与补偿领域、保障性住房领域、农村危房改造领域、城市综合执法领域、市政服务领域、生态环境领域、公共文化服务领域、公共法律服务领域、扶贫领域、社会救助领域、养老服务领域、食品药品监管领域、就业领域、社会保险领域、户籍管理领域、涉农补贴领域、义务教育领域、卫生健康领域',
  ];

  it.each(LISTS)('are 26 in %s', (list) => {
    const numbers = list.split('、').map((name) => domainByName(STANDARD, name)?.number);
    expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 26 }, (_, index) => index + 1),
    );
  });

  it.each([
    ['救灾生产', '救灾'],
    ['涉农资金领域', '涉农补贴'],
  ])('%s is a misnomer of %s and no name', (name, meant) => {
    expect(misnomerByName(STANDARD, name)?.domain.name).toBe(meant);
    expect(domainByName(STANDARD, name)).toBeUndefined();
  });
});

describe('channels and choices', () => {
  it('prints 13 fixed channels in order', () => {
    expect(STANDARD.channels.flatMap(({ order }) => order ?? [])).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
  });

  it.each([
    ['政府门户网站', '政府网站'],
    ['发布会听证会', '发布会/听证会'],
    ['社区/企事业单位、村公示栏(电子屏)', '社区/企事业单位/村公示栏（电子屏）'],
    ['其他_', '其他'],
    ['其他基层公共服务平台', '基层公共服务平台'],
    ['铁力市政府网站', '政府网站'],
    ['入户/现场宣传', '入户/现场'],
    ['政府网战', undefined],
  ])('%s is the channel %s', (written, name) => {
    expect(channelByName(STANDARD, written)?.name).toBe(name);
  });

  it('knows what a glyph is and stands for', () => {
    expect(STANDARD.glyphByChar.get('■')?.state).toBe('chosen');
    expect(STANDARD.glyphByChar.get('口')).toMatchObject({ state: 'notChosen', standsFor: '□' });
  });

  it('keeps the values of one element out of the others', () => {
    expect(choiceByName(STANDARD, 'mode', '主动公开')?.name).toBe('主动');
    expect(choiceByName(STANDARD, 'level', '主动公开')).toBeUndefined();
  });
});
