// A file as text, or why it is none.
import { LARGEST_FILE, NotRead, whyNotRead } from '../../model/workspace/readable.ts';
import type { Failure } from '../failure.ts';
import type { Files } from '../host.ts';
import { decode } from './decode.ts';

/**
 * Reads a file; never throws.
 * @param most the most bytes that are read: beyond that a file is told to be too large
 */
export function readText(
  path: string,
  files: Files,
  most = LARGEST_FILE,
): { readonly text: string } | Failure {
  try {
    const decoded = decode(files.read(path, most));
    return 'text' in decoded ? decoded : { path, why: decoded.problem };
  } catch (error) {
    return { path, why: whyNotRead(error instanceof NotRead ? error : UNREADABLE, most) };
  }
}

const UNREADABLE = { refusal: 'unreadable', size: 0 } as const;
