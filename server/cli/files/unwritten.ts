// Why a file could not be written, by what the file system says; what was there before is as it was.
import type { Message } from '../../rules/rule.ts';

/** What to tell of an error that a write threw. */
export function whyUnwritten(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? { zh: '无法写入这个文件。', en: 'The file cannot be written.' };
}

const FULL: Message = {
  zh: '磁盘已满，没有写入，原有的文件没有变。请腾出空间后再试。',
  en: 'The disk is full: nothing was written, and what was there is as it was. Make room and try again.',
};
const READ_ONLY: Message = {
  zh: '没有写入的权限，或文件是只读的，或正被其他程序使用，没有写入。请换一个位置，或关闭使用它的程序。',
  en: 'It may not be written, is read-only, or in use by another program. Choose another place, or close that program.',
};
const NO_FOLDER: Message = {
  zh: '没有这个文件夹，没有写入。请先建立文件夹，或换一个位置。',
  en: 'There is no such folder, so nothing was written. Make the folder first, or choose another place.',
};
const FOLDER: Message = {
  zh: '这是文件夹，不能写成文件。请写明一个文件名。',
  en: 'This is a folder and cannot be written as a file. Name a file.',
};
const TOO_LONG: Message = {
  zh: '文件名太长，没有写入。请换一个短一些的名称。',
  en: 'The name is too long, so nothing was written. Choose a shorter one.',
};

const REASONS: ReadonlyMap<string, Message> = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EACCES', READ_ONLY],
  ['EPERM', READ_ONLY],
  ['EROFS', READ_ONLY],
  ['EBUSY', READ_ONLY],
  ['ETXTBSY', READ_ONLY],
  ['ENOENT', NO_FOLDER],
  ['ENOTDIR', NO_FOLDER],
  ['EISDIR', FOLDER],
  ['ENAMETOOLONG', TOO_LONG],
]);
