// Recognises a document of ours by its first key, where its name does not say it, as the server does.
import { HEAD_LENGTH, opensAsKind } from '../server/protocol/requests.ts';

/** The values of 类型; the same as in `schemas/kinds.json`, which a test compares. */
export const KIND_NAMES = ['任务分工', '标准目录', '领域分工', '标准汇总', '单位名录'];

/** So many characters of a text are enough to recognise it. */
export const ENOUGH = HEAD_LENGTH;

/** Whether the first key of a text is 类型 with a known value; comments and empty lines may stand before it. */
export function beginsAsOurs(text: string): boolean {
  return opensAsKind(text, (name) => KIND_NAMES.includes(name));
}
