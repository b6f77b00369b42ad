// Recognises a document of ours by its first key, where its name does not say it.

/** The values of 类型; the same as in `schemas/kinds.json`, which a test compares. */
export const KIND_NAMES = ['任务分工', '标准目录', '领域分工', '标准汇总', '单位名录'];

const EMPTY = /^\uFEFF?\s*(?:#.*|---.*|%.*)?$/;
const KIND = new RegExp(`^\\uFEFF?类型\\s*:\\s+["']?(?:${KIND_NAMES.join('|')})["']?\\s*(?:#.*)?$`);

/** Whether the first key of a text is 类型 with a known value; comments and empty lines may stand before it. */
export function beginsAsOurs(lines: Iterable<string>): boolean {
  for (const line of lines) {
    if (!EMPTY.test(line)) return KIND.test(line);
  }
  return false;
}
