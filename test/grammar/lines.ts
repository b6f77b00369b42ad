// Small texts with the tokens that the grammar shall find in them: `text ← scope, scope`, from the left to the right.

/** What is shown, the text, and its tokens that have a scope of their own. */
export type Line = readonly [title: string, text: string, ...tokens: string[]];

const heading = (text: string): string => `${text} ← entity.name.tag.heading`;
const unit = (text: string): string => `${text} ← entity.name.type.unit`;
const deadline = (text: string): string => `${text} ← constant.numeric.deadline`;
const structure = (text: string): string => `${text} ← keyword.control.structure`;
const header = (text: string): string => `${text} ← keyword.other.header`;
const label = (text: string): string => `${text} ← entity.name.label`;
const mark = (text: string): string => `${text} ← constant.character.mark`;
const section = (text: string): string => `${text} ← markup.heading.section`;
const number = (text: string): string => `${section(text)}, punctuation.definition.section-number`;
const kind = (text: string): string => `${text} ← support.type.kind`;
const paper = (text: string): string => `${text} ← constant.other.document-number`;
const comment = (text: string, ...more: string[]): string =>
  [`${text} ← comment.line.number-sign`, ...more].join(', ');
const ignore = (text: string, ...more: string[]): string =>
  [`${text} ← comment.line.number-sign.ignore`, ...more].join(', ');
const HASH = 'punctuation.definition.comment';

export const HEADER_LINES: readonly Line[] = [
  ['the kind', '类型: 任务分工', structure('类型'), kind('任务分工')],
  ['the kind behind a byte order mark', '\uFEFF类型: 标准目录', structure('\uFEFF类型'), kind('标准目录')],
  ['an unknown kind', '类型: 任务', structure('类型')],
  ['a document number', '文号: 嘉政办发〔2020〕37号', header('文号'), paper('嘉政办发〔2020〕37号')],
  ['a date', '成文日期: 2020-07-02', header('成文日期'), deadline('2020-07-02')],
  ['a document of record', '归档: true', header('归档'), 'true ← constant.language.boolean'],
  [
    'the list of headings',
    '表头: [序号, 责任单位 1, 公开内容（要素）]',
    ...[header('表头'), heading('序号'), heading('责任单位 1'), heading('公开内容（要素）')],
  ],
  ['the next document', '---\n类型: 领域分工', structure('类型'), kind('领域分工')],
];

export const UNIT_LINES: readonly Line[] = [
  [
    'units in one text',
    '    责任单位: 市政府办公室，各县（市、区）政府、嘉兴港区',
    ...[heading('责任单位'), unit('市政府办公室'), unit('各县（市、区）政府'), unit('嘉兴港区')],
  ],
  [
    'units in a flow list',
    '  - 牵头单位: [市发改委, 市财政局]  # 注',
    ...[heading('牵头单位'), unit('市发改委'), unit('市财政局'), comment('#', HASH), comment(' 注')],
  ],
  [
    'units in a block list, and the heading after it',
    '    责任单位:\n      - 市发改委\n      - 市公安局等部门\n    完成时间: 2022年底前',
    ...[heading('责任单位'), unit('市发改委'), unit('市公安局'), '等部门 ← keyword.other.open-list'],
    ...[heading('完成时间'), deadline('2022年底前')],
  ],
  [
    'units at the dash of an entry, and the entry after it',
    '  - 责任单位: 区编办\n    条目:\n  - 工作内容: 区编办',
    ...[heading('责任单位'), unit('区编办'), structure('条目'), heading('工作内容')],
  ],
];

export const DEADLINE_LINES: readonly Line[] = [
  [
    'labelled deadlines',
    '    完成时间: {26个试点领域: 2020年6月底前, 其他领域: 2021年12月底前}',
    ...[heading('完成时间'), label('26个试点领域'), deadline('2020年6月底前')],
    ...[label('其他领域'), deadline('2021年12月底前')],
  ],
  [
    'labels in the text of a cell',
    '    完成时间: 26个试点领域：2020年10月底前 其他领域：2021年12月底前',
    ...[heading('完成时间'), label('26个试点领域'), deadline('2020年10月底前')],
    ...[label('其他领域'), deadline('2021年12月底前')],
  ],
  [
    'a standing deadline',
    '    时限要求: 持续推进',
    heading('时限要求'),
    '持续推进 ← constant.language.deadline',
  ],
  [
    'a time limit',
    '    公开时限: 信息形成或变更之日起20个工作日内',
    ...[heading('公开时限'), '20个工作日内 ← constant.numeric.time-limit'],
  ],
];

export const TEXT_LINES: readonly Line[] = [
  ['a section', '  - 章节: （一）制定目录', structure('章节'), number('（一）'), section('制定目录')],
  [
    'a section without a number',
    '- 章节: 总体任务 # 一',
    ...[structure('章节'), section('总体任务'), comment('#', HASH), comment(' 一')],
  ],
  [
    'a title and a document number',
    '      - 工作内容: 完成《指导意见》（国办发〔2019〕54号）',
    ...[heading('工作内容'), '《指导意见》 ← string.other.title', paper('国办发〔2019〕54号')],
  ],
  [
    'chosen channels',
    '    公开渠道和载体: ■政府网站 □其他',
    ...[heading('公开渠道和载体'), mark('■'), mark('□')],
  ],
  [
    'an address',
    '    网址: http://gi.mnr.gov.cn/a.html',
    ...[heading('网址'), 'http://gi.mnr.gov.cn/a.html ← markup.underline.link'],
  ],
  ['a column of the user’s own', '    联系人: 张三', '联系人 ← variable.other.column'],
  [
    'a full-width colon',
    '    责任单位：市政府',
    ...[heading('责任单位'), '： ← invalid.illegal.full-width-colon'],
  ],
  [
    'a full-width colon in the header, and behind any heading that a table mostly has',
    '附件：1\n  - 公开对象：全社会\n    公开依据（法规）：《办法》',
    ...[heading('附件'), '： ← invalid.illegal.full-width-colon'],
    ...[heading('公开对象'), '： ← invalid.illegal.full-width-colon'],
    ...[
      heading('公开依据（法规）'),
      '： ← invalid.illegal.full-width-colon',
      '《办法》 ← string.other.title',
    ],
  ],
  ['a full-width colon in prose', '    附件：一\n    包括：二\n    网址：三'],
  [
    'an ignore comment',
    '    完成时间: 2020年底前 # 忽略 deadline-past 已归档',
    ...[heading('完成时间'), deadline('2020年底前'), ignore('#', HASH), ignore(' ')],
    ...[ignore('忽略', 'keyword.control.ignore'), ignore(' ')],
    ...[ignore('deadline-past', 'constant.other.rule-id'), ignore(' 已归档')],
  ],
  ['a number sign inside a word is no comment', '    工作内容: A#B', heading('工作内容')],
  [
    'a quoted text',
    '    工作内容: "责任单位: 《办法》"',
    ...[heading('工作内容'), '" ← string.quoted.double', '责任单位:  ← string.quoted.double'],
    ...['《办法》 ← string.quoted.double, string.other.title', '" ← string.quoted.double'],
  ],
];
