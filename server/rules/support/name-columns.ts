// Which columns hold names, dates and choices rather than sentences.
import type { KeyType } from './known-keys.ts';

const NAMES: ReadonlySet<KeyType> = new Set<KeyType>([
  'kind',
  'date',
  'flag',
  'seq',
  'units',
  'domains',
  'names',
  'headings',
  'deadline',
  'url',
  'audience',
  'mode',
  'level',
]);

const LISTS: ReadonlySet<KeyType> = new Set<KeyType>(['units', 'domains', 'channels', 'names', 'headings']);

/** Whether nobody would quote there, or begin with a special character. */
export function holdsNames(type: KeyType | undefined): boolean {
  return type !== undefined && NAMES.has(type);
}

/** Whether the column holds a list of names, which 、 parts as well as a comma. */
export function holdsList(type: KeyType | undefined): boolean {
  return type !== undefined && LISTS.has(type);
}
