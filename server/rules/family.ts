// The families of rules: a family is a folder, and the catalogue is parted by it.
import type { Message } from './rule.ts';
import { say } from './support/say.ts';

/** What a rule of each family is about, by the name of its folder, in the order of the catalogue. */
export const FAMILY_TITLES = {
  structure: say('文件结构', 'structure'),
  elements: say('要素', 'elements'),
  numbering: say('序号', 'numbering'),
  deadlines: say('完成时间和公开时限', 'deadlines and time limits'),
  units: say('单位', 'units'),
  domains: say('领域', 'domains'),
  channels: say('渠道、对象和方式', 'channels, audience and mode'),
  tables: say('表与表之间', 'between tables'),
  input: say('输入法误按', 'input-method slips'),
} as const satisfies Readonly<Record<string, Message>>;

/** A family, as its folder is called. */
export type Family = keyof typeof FAMILY_TITLES;

/** The families in the order of the catalogue. */
export const FAMILIES = Object.keys(FAMILY_TITLES) as readonly Family[];
