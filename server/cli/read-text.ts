// A file as text, or why it is none.
import type { Message } from '../rules/rule.ts';
import { decode } from './decode.ts';
import { attempt, type Failure } from './failure.ts';
import type { Files } from './host.ts';

/**
 * Reads a file; never throws.
 * @param most the most bytes that are read: beyond that a file is told to be too large
 */
export function readText(
  path: string,
  files: Files,
  most = LARGEST_TABLE,
): { readonly text: string } | Failure {
  const size = attempt(() => files.size(path)) ?? 0;
  if (size > most) return { path, why: tooLarge(size, most) };
  const bytes = attempt(() => files.read(path));
  if (bytes === undefined)
    return {
      path,
      why: { zh: '没有这个文件，或无法读取。', en: 'There is no such file, or it cannot be read.' },
    };
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded : { path, why: decoded.problem };
}

/** 50,000 entries are 20 MB. What is larger is no table, and to check it would take memory from all other files. */
const LARGEST_TABLE = 64_000_000;

function tooLarge(size: number, most: number): Message {
  const [own, limit] = [size, most].map((bytes) => Math.ceil(bytes / 1_000_000));
  return {
    zh: `文件有 ${own} MB，超过 ${limit} MB 的文件不读取。请拆成几个文件。`,
    en: `The file has ${own} MB; files of more than ${limit} MB are not read. Split it into several.`,
  };
}
