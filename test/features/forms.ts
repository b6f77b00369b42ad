// Small documents, one for each form in which tables are written; the laws of offers run over all of them.
import { DIRECTORY } from './cursor.ts';

const ROW = '  - 工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 2020年6月底前\n';
const HEAD = '类型: 任务分工\n标题: 表\n';
const TABLE = `${HEAD}条目:\n${ROW}`;

/** Without any error in YAML. */
export const FORMS: Readonly<Record<string, string>> = {
  empty: '',
  'blank lines': '\n\n',
  'a comment': '# 说明\n',
  'a kind, open line': '类型: 任务分工',
  'a kind': '类型: 任务分工\n',
  'no entries yet': `${HEAD}条目:\n`,
  'a list in the header': `${HEAD}表头:\n  - 序号\n  - 工作任务\n  - 进度安排: [一季度, 二季度]\n条目:\n${ROW}`,
  'a list in the header, at its margin': `${HEAD}表头:\n- 序号\n- 工作任务\n条目:\n${ROW}`,
  'a text of several lines in the header': `${HEAD}说明: |\n  第一行\n\n  - 第二行\n  第三: 行\n条目:\n${ROW}${ROW}`,
  'texts of several lines': `${HEAD}条目:\n  - 工作任务: >-\n      甲乙\n      丙: 丁\n    责任单位: |\n      市财政局\n      市发改委\n    完成时间: 长期\n${ROW}`,
  'quotes over lines': `${HEAD}条目:\n  - 工作任务: "甲\n      乙: 丙"\n    责任单位: '市财政局'\n    完成时间: "2020年6月底前"\n${ROW}`,
  'brackets over lines': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: [\n      市财政局,\n      "市发改委"\n    ]\n    完成时间: 长期\n${ROW}`,
  'entries in one line': `${HEAD}条目:\n  - { 工作任务: 甲, 责任单位: [市财政局, 市发改委], 完成时间: 2020年6月底前 }\n  - {工作任务: 乙,责任单位: 市财政局,完成时间: "长期"}\n`,
  'an entry in braces over lines': `${HEAD}条目:\n  - { 工作任务: 甲,\n      责任单位: 市财政局, 完成时间: 长期 }\n${ROW}`,
  'lists at the margin': `${HEAD}条目:\n- 工作任务: 甲\n  责任单位: 市财政局\n  完成时间: 长期\n- 工作任务: 乙\n  责任单位:\n  - 市财政局\n  - 市发改委\n  完成时间: 长期\n说明: 完\n`,
  groups: `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n    条目:\n      - 具体事项: 一\n        完成时间: 长期\n\n      - 具体事项: 二\n        完成时间: 长期\n    备注: 丙\n${ROW}`,
  'groups at the margin': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n    条目:\n    - 具体事项: 一\n      完成时间: 长期\n    - 具体事项: 二\n      完成时间: 长期\n${ROW}`,
  sections: `${HEAD}条目:\n  - 章节: 一、总体\n    条目:\n      - 章节: （一）甲\n        条目:\n          - 工作任务: 甲\n            责任单位: 市财政局\n            完成时间: 长期\n\n\n  # 注\n  - 章节: 二、其他\n    条目:\n      - 工作任务: 乙\n        责任单位: 市财政局\n        完成时间: 长期`,
  'lists and labels': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位:\n      - 市财政局\n      - 市发改委\n    完成时间:\n      试点: 2020年6月底前\n      其他: 长期\n${ROW}`,
  'several documents': `${TABLE}---\n类型: 领域分工\n标题: 乙\n条目:\n  - 试点领域: [城乡规划领域, 救灾领域]\n    责任单位 1: 市财政局\n---\n# 空\n`,
  'documents with marks': `---\n${TABLE}...\n---\n${TABLE}...\n`,
  'a byte order mark': `\uFEFF${TABLE}`,
  'a header that goes on': `${TABLE}\n说明: 完\n成文日期: 2020-07-02\n`,
  'wide dashes': `${HEAD}条目:\n  -   工作任务: 甲\n      责任单位: 市财政局\n      完成时间: 长期\n  -   工作任务: 乙\n      责任单位: 市财政局\n      完成时间: 长期\n`,
  comments: `${HEAD}# 头\n条目: # 注\n  # 甲\n${ROW}  # 乙\n${ROW}    # 丙\n# 丁\n${ROW}# 完\n`,
  'silenced rules': `${HEAD}条目:\n${ROW}  # 忽略 element-missing 原表空白\n  - 工作任务: 乙\n${ROW}`,
  'dashes alone': `${HEAD}条目:\n  -\n    工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 长期\n${ROW}`,
  'a dash without an entry': `${HEAD}条目:\n  - \n${ROW}`,
  'a directory': DIRECTORY,
  'an empty cell': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位:\n    完成时间: 长期\n${ROW}`,
  'headings and texts in need of quotes': `${HEAD}表头: [工作任务, "备注: 甲", 责任单位, 完成时间]\n条目:\n  - 工作任务: 甲\n    "备注: 甲": 丙\n    责任单位: 市财政局\n    完成时间: "甲, 乙: 丙 #丁"\n${ROW}`,
  'texts that are used again': `类型: 标准目录\n领域: 养老服务\n条目:\n  - 公开事项: 甲\n    公开依据: "《甲》: 乙, [丙] # 丁"\n  - 公开事项: 乙\n    公开依据: \n  - {公开事项: 丙, 公开依据: }\n  - {公开事项: 丙, 公开依据: "" }\n`,
  'texts in quotes': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: "市财政局、市发改委"\n    完成时间: '长期'\n  - 工作任务: 甲\n    责任单位: ["市财政局", '市发改委']\n    完成时间: {试点: 长期, "其他": 2020年底}\n`,
  'comments behind the colon': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位: # 待定\n    完成时间:   # 待定\n${ROW}`,
  'a tab behind the colon': `${HEAD}条目:\n  - 工作任务: 甲\n    责任单位:\t市财政局\n    完成时间: 长期\n${ROW}`,
};

/** Read as one piece, or with slips: what is missing in them is told elsewhere than in the entry. */
export const UNUSUAL: Readonly<Record<string, string>> = {
  'a text with an anchor': `${HEAD}条目:\n  - &a\n    工作任务: 甲\n    责任单位: 市财政局\n    完成时间: 长期\n  - *a\n${ROW}`,
  'a text that is indented as a whole':
    '  类型: 任务分工\n  标题: 表\n  条目:\n    - 工作任务: 甲\n      责任单位: 市财政局\n      完成时间: 长期\n',
  'a text with full-width colons': `${HEAD}条目:\n  - 工作任务：甲\n    责任单位:市财政局\n    完成时间: 长期\n${ROW}`,
};
