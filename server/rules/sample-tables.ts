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
