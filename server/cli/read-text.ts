// A file as text, or why it is none.
import { decode } from './decode.ts';
import { attempt, type Failure } from './failure.ts';
import type { Files } from './host.ts';

/** Reads a file; never throws. */
export function readText(path: string, files: Files): { readonly text: string } | Failure {
  const bytes = attempt(() => files.read(path));
  if (bytes === undefined)
    return {
      path,
      why: { zh: '没有这个文件，或无法读取。', en: 'There is no such file, or it cannot be read.' },
    };
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded : { path, why: decoded.problem };
}
