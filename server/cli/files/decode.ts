// From bytes to text: UTF-8 only, and for anything else a word on what it probably is.
import type { Message } from '../../rules/rule.ts';

/** A text without its byte order mark, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: Message };

/** Decodes a file; line ends stay as they are. */
export function decode(bytes: Uint8Array): Decoded {
  const text = bytes.includes(0) ? undefined : decodedAs('utf-8', bytes);
  return text === undefined ? { problem: problemOf(bytes) } : { text };
}

function problemOf(bytes: Uint8Array): Message {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      zh: '这像是 Word 或 Excel 文件，不是文本文件。',
      en: 'This looks like a Word or Excel file, not like a text file.',
    };
  }
  const encoding = probableEncoding(bytes);
  if (encoding === undefined)
    return { zh: '这不是 UTF-8 编码的文本文件。', en: 'This is not a text file in UTF-8.' };
  return {
    zh: `文件不是 UTF-8 编码，可能是 ${encoding}；请在编辑器里另存为 UTF-8。`,
    en: `The file is not in UTF-8 but probably in ${encoding}; save it as UTF-8.`,
  };
}

function probableEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'UTF-16';
  if (bytes.includes(0)) return looksLikeUtf16(bytes) ? 'UTF-16' : undefined;
  return decodedAs('gb18030', bytes) === undefined ? undefined : 'GBK';
}

/** Line feeds of two bytes, as no other text has. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 0x0a && (bytes[at + 1] === 0 || bytes[at - 1] === 0));
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
