// Which files are read, in every host: regular ones of a bounded size, and none for longer than a few seconds.

/** 50,000 entries are 20 MB. What is larger is no table, and to read it would take memory from all other files. In bytes. */
export const LARGEST_FILE = 64_000_000;

/** So long may it take to read a file, in milliseconds: a file system that is gone lets its readers wait for ever. */
export const READING_TIME = 5_000;

/** Why a file is not read: it is a pipe, a device or a socket; too large; too slow; or the system does not let us. */
export type Refusal = 'special' | 'large' | 'slow' | 'unreadable';

/** What a file system says of a file. */
export interface FileFacts {
  /** Whether it is a file with a content of its own, or a link to one. */
  readonly isRegular: boolean;
  /** In bytes. */
  readonly size: number;
}

/** Decides on a file before it is read, from what the file system says of it. @param most the most bytes that are read */
export function refusalOf({ isRegular, size }: FileFacts, most = LARGEST_FILE): Refusal | undefined {
  if (!isRegular) return 'special';
  return size > most ? 'large' : undefined;
}

/** A file that is not read; thrown where it would have been. */
export class NotRead extends Error {
  readonly refusal: Refusal;
  /** In bytes, where it is known. */
  readonly size: number;

  constructor(refusal: Refusal, size = 0) {
    super(refusal);
    this.refusal = refusal;
    this.size = size;
  }
}

/** Why a file is not read and what to do, in both languages. @param most the most bytes that would have been read */
export function whyNotRead(
  { refusal, size }: Pick<NotRead, 'refusal' | 'size'>,
  most = LARGEST_FILE,
): { readonly zh: string; readonly en: string } {
  if (refusal !== 'large') return REASONS[refusal];
  const limit = Math.ceil(most / 1_000_000);
  // A file without an end has no size.
  const own = Math.max(Math.ceil(size / 1_000_000), limit + 1);
  return {
    zh: `文件有 ${own} MB，超过 ${limit} MB 的文件不读取。请拆成几个文件。`,
    en: `The file has ${own} MB; files of more than ${limit} MB are not read. Split it into several.`,
  };
}

const REASONS = {
  special: {
    zh: '这不是普通文件（而是文件夹、管道或设备），没有读取。请换成普通的文本文件。',
    en: 'This is no regular file but a folder, a pipe or a device; it is not read. Put a plain text file in its place.',
  },
  slow: {
    zh: `读取超过 ${READING_TIME / 1000} 秒仍未完成，已放弃。请检查它所在的磁盘或网络。`,
    en: `It could not be read within ${READING_TIME / 1000} seconds and was given up. Check its disk or network.`,
  },
  unreadable: { zh: '没有这个文件，或无法读取。', en: 'There is no such file, or it cannot be read.' },
} as const;
