// The kinds as `schemas/kinds.json` has them. Written by `npm run test:fast -- -u`, never by hand.

/** What tells a file of each kind: the value of 类型, and the ends of file names. */
export const KINDS = [
  { id: 'tasks', name: '任务分工', fileSuffixes: ['.分工.yaml', '.tasks.yaml'] },
  { id: 'catalog', name: '标准目录', fileSuffixes: ['.目录.yaml', '.catalog.yaml'] },
  { id: 'domainTasks', name: '领域分工', fileSuffixes: [] },
  { id: 'guidelineIndex', name: '标准汇总', fileSuffixes: [] },
  { id: 'unitDirectory', name: '单位名录', fileSuffixes: ['.名录.yaml', '.units.yaml'] },
] as const;

/** The kinds of documents, by their id. */
export type KindId = (typeof KINDS)[number]['id'];

/** The stable names of the elements; one id means the same thing in every kind. */
export type ElementId =
  | 'seq'
  | 'category'
  | 'task'
  | 'detail'
  | 'lead'
  | 'responsible'
  | 'support'
  | 'guide'
  | 'deadline'
  | 'item'
  | 'level1Item'
  | 'level2Item'
  | 'level3Item'
  | 'content'
  | 'basis'
  | 'timeLimit'
  | 'body'
  | 'channels'
  | 'audience'
  | 'mode'
  | 'level'
  | 'domain'
  | 'responsible1'
  | 'responsible2'
  | 'guideline'
  | 'ministry'
  | 'documentNumber'
  | 'url'
  | 'name'
  | 'shortNames'
  | 'formerNames'
  | 'unitClass'
  | 'members';
