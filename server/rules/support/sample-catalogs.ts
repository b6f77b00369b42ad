// Small catalogs for the examples of rules: one item with all elements, of which one matters.

/**
 * A catalog with one item.
 * @param lines the fields that matter; they replace the usual line of the same heading, or of the element that a
 *   ticked sub-column such as 全社会 stands for
 * @param header header lines beside 类型 and 标题
 */
export function oneItem(lines: readonly string[], header: readonly string[] = []): string {
  const given = lines.map((line) => elementOf(line.split(':')[0] ?? ''));
  const usual = USUAL.filter((line) => !given.includes(line.split(':')[0] ?? ''));
  const written = [...usual, ...lines].join('\n    ');
  return `${['类型: 标准目录', '标题: 养老服务领域标准目录', ...header, '条目:'].join('\n')}\n  - ${written}\n`;
}

const USUAL = [
  '一级事项: 养老服务政策',
  '公开内容（要素）: 名称、文号',
  '公开依据: 《中华人民共和国政府信息公开条例》',
  '公开时限: 信息形成或者变更之日起20个工作日内',
  '公开主体: 县民政局',
  '公开渠道和载体: 政府网站',
  '公开对象: 全社会',
  '公开方式: 主动',
];

function elementOf(heading: string): string {
  if (/^公开渠道/u.test(heading)) return '公开渠道和载体';
  if (/^(?:全社会|特定)/u.test(heading)) return '公开对象';
  return /^(?:主动|依申请)/u.test(heading) ? '公开方式' : heading;
}
