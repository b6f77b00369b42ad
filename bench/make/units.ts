// The unit directory of the made documents: every unit that they may name, and some that they must not.

const DEPARTMENTS = [
  '政府办公室',
  '发改委',
  '教育局',
  '科技局',
  '工信局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人社局',
  '自然资源局',
  '生态环境局',
  '住建局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文旅局',
  '卫健委',
  '退役军人局',
  '应急局',
  '审计局',
  '市场监管局',
  '体育局',
  '统计局',
  '医保局',
  '信访局',
  '林业局',
  '城管局',
  '行政审批局',
  '政务服务局',
  '大数据局',
  '税务局',
  '气象局',
  '乡村振兴局',
  '档案馆',
  '委编办',
  '委网信办',
];

const LEVELS = ['市', '区', '县'];

const GROUPS = [
  '各县（市、区）政府',
  '各县（市、区）政府、管委会',
  '市政府相关部门',
  '区政府各有关部门',
  '县级有关部门',
  '各相关部门',
  '各街道',
  '各乡镇（街道）',
  '各乡（街道）',
  '市级有关部门（单位）',
  '县级行权部门',
  '区信息办',
];

/** The 126 known units. Anything else in a list of units is a mistake. */
export const UNITS: readonly string[] = [
  ...LEVELS.flatMap((level) => DEPARTMENTS.map((department) => level + department)),
  ...GROUPS,
];

/** Units that no directory has; planted as mistakes. */
export const UNKNOWN_UNITS = ['市幸福局', '区月球事务办', '县级有关部们', '某某街道办', '市政务大数剧局'];

/** The unit that an edit puts in and takes out again. */
export const EDITED_UNIT = '市不存在局';

/** The unit that completion must offer. */
export const OFFERED_UNIT = '市政府办公室';

/** The directory file that lies beside the documents. */
export function unitDirectory(): string {
  const entries = UNITS.map((unit) => `  - 名称: ${unit}\n`);
  return `类型: 单位名录\n标题: 测试单位名录\n条目:\n${entries.join('')}`;
}
