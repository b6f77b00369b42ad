// Small tables for the examples of rules: all that is needed around the one line that matters.

/**
 * A table with one task.
 * @param lines the fields that matter; 工作任务 is added, and 责任单位 where none of them names a unit
 * @param header header lines beside 类型 and 标题
 */
export function oneTask(lines: readonly string[], header: readonly string[] = []): string {
  return tasks([lines], header);
}

/** A table with several tasks, as `oneTask`. */
export function tasks(entries: readonly (readonly string[])[], header: readonly string[] = []): string {
  const written = entries.map((lines, index) => {
    const units = lines.some((line) => /(?:单位|部门):/u.test(line)) ? [] : ['责任单位: 市政府办公室'];
    return `  - ${[`工作任务: ${TASKS[index % TASKS.length]}`, ...units, ...lines].join('\n    ')}\n`;
  });
  return `${['类型: 任务分工', '标题: 政务公开任务分工表', ...header, '条目:'].join('\n')}\n${written.join('')}`;
}

const TASKS = ['编制政务公开事项目录', '开展政务公开培训', '设置政务公开专区'];

/** A table of domains with one row for each list of domains. */
export function domainTable(...rows: readonly (readonly string[])[]): string {
  const written = rows.map((domains) => `  - 试点领域: ${cell(domains)}\n    责任单位 1: 市政府办公室\n`);
  return `类型: 领域分工\n标题: 试点领域及责任单位一览表\n条目:\n${written.join('')}`;
}

function cell(domains: readonly string[]): string {
  return domains.length === 1 ? `${domains[0]}` : `[${domains.join(', ')}]`;
}
