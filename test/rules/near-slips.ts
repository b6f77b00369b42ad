// What looks like a slip of the input method and is none, and lines with several slips at once.
import type { Slip } from './slips.ts';

const PROSE = [
  '责任单位：甲',
  '－ 乙',
  '－ 工作任务: 乙',
  '＃ 丙',
  '“责任单位”: 丁',
  '[甲，乙]',
  '［甲, 乙］',
  '@甲#注释',
  '　　责任单位: 甲',
  '-责任单位: 甲',
  '* 责任单位: 甲',
  '<<<<<<< 甲',
  '=======',
];
const TASK = '工作任务: 编制目录';
const PERIOD = '完成时间: 2020年底前';
const UNIT = '责任单位: 市政府办公室';

/** What stands once in the right document, and what is as right in its place. */
export const NEAR_MISSES: readonly (readonly [right: string, typed: string])[] = [
  ...['|', '>-'].map((head) => [TASK, [`工作任务: ${head}`, ...PROSE].join('\n      ')] as const),
  ...['"', "'"].map((quote) => {
    const lines = PROSE.filter((line) => !line.includes(quote) && line.trim() !== '');
    return [TASK, `工作任务: ${quote}${lines.join('\n      ')}${quote}`] as const;
  }),
  ...[
    '“放管服”改革任务',
    '关于“放管服”和“一件事”',
    '“一件事一次办”',
    "'任务“分工”表'",
    '任务分工表：（试行）',
    '任务分工表 # 注：待核',
    '见 http://a.gov.cn/甲#乙',
  ].map((title) => ['标题: 任务分工表', `标题: ${title}`] as const),
  ...[
    '编制目录：甲：乙，8:30前',
    '编制目录\n      责任单位，甲\n      －－乙',
    '编制目录@全体 & 其他 * 100% `x`',
    '（一）编制［目录］【全部】',
    '【重点】编制目录',
    '〔2020〕编制目录',
    '编制　目录',
    '改造3#楼、三#楼和甲栋#单元',
    '检修＃1机组',
    '学习C#和F#语言',
    '发布#政务公开#话题',
    '-5℃以下停课',
    '——编制目录',
    '!!str 编制目录',
  ].map((task) => [TASK, `工作任务: ${task}`] as const),
  [TASK, '&键 工作任务: 编制目录'],
  [UNIT, '责任单位: 市政府办公室、市教育局（牵头，负责）'],
  [UNIT, '责任单位: [各县（市、区）政府]'],
  [UNIT, '"责任单位": 市政府办公室'],
  [UNIT, '责任单位:\t市政府办公室'],
  [PERIOD, '完成时间: {甲: 2020年底前, 乙: 2021年底前}'],
  [PERIOD, '完成时间: 甲：2020年底前，乙：2021年底前'],
  ['[市司法局, 市财政局]', '[市司法局（甲、乙）, 市财政局]'],
  ['[市司法局, 市财政局]', '[\n      市司法局,\n      市财政局\n    ]'],
  ['[市司法局, 市财政局]', '["市司法局", \'市财政局\']'],
  ['条目:\n  - 序号', '条目: # 注：各项\n  # 注：甲\n\n  - 序号'],
  ['- 市审计局', '- 市审计局 # 待核'],
  ['条目:\n  - 工作任务', '# =======\n# <<<<<<< HEAD\n条目:\n  - 工作任务'],
];

/** Lines with several slips, and the rules in the order in which the first finding with a fix comes. */
export const COMBINED: readonly (readonly [right: Slip[0], typed: string, rules: readonly string[]])[] = [
  [UNIT, '责任单位：“市政府办公室”', ['colon-full-width', 'quote-full-width']],
  [UNIT, '责任单位：市政府办公室＃待核', ['colon-full-width', 'comment-glued']],
  [UNIT, '责任单位：［市政府办公室，市教育局］', ['colon-full-width', 'bracket-full-width']],
  [UNIT, '责任单位:　“市政府办公室”', ['space-full-width', 'quote-full-width']],
  [`    ${UNIT}`, '　　责任单位：市政府办公室', ['space-full-width', 'colon-full-width']],
  [UNIT, '责任单位: [“市政府办公室”，“市教育局”]', ['comma-full-width', 'quote-full-width']],
  ['- 序号: 2', '－　序号：２', ['dash-slip', 'colon-full-width', 'digit-full-width']],
  ['- 具体事项: 设置标识', '－ 具体事项：设置标识＃待核', ['dash-slip', 'colon-full-width', 'comment-glued']],
  ['- 工作任务: 组织培训', '－ 工作任务：@组织培训', ['dash-slip', 'colon-full-width', 'mark-at-start']],
  ['成文日期: 2020-07-02', '成文日期：２０２０-07-02', ['colon-full-width', 'digit-full-width']],
  ['标题: 任务分工表', '标题："任务分工表”', ['colon-full-width', 'quote-full-width']],
  ['    责任单位: 市民政局', '\t责任单位：市民政局', ['tab-indent', 'colon-full-width']],
  ['完成时间: 长期', '完成时间: ｛甲：长期，乙：每年｝#注释', ['comment-glued', 'bracket-full-width']],
];
