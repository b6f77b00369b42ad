// Where a text ends with what is nearly certainly a comment, though YAML does not see one.
import type { Block } from '../../text/block.ts';
import { hasValue, plainLines } from '../support/plain-lines.ts';

/** Such a comment; offsets count in the block's text. */
export interface GluedComment {
  /** Where its hash stands, and where it ends. */
  readonly hash: number;
  readonly end: number;
  /** Where the blanks in front of the hash begin. */
  readonly blanks: number;
}

const HASH = /[#＃]/u;
/** An ASCII hash behind a blank begins a comment. */
const GLUED = /[^ \t\n]#|＃/u;
const HASHES = /[#＃]/gu;
/** What a comment most often begins with. */
const NOTE = /^[ \t]*(?:忽略|待|注|备注|说明|见|补|已|需|请|暂|原|改|据|摘|来源|尚|未|应|TODO|FIXME)/u;
/** A hash behind these belongs to the text: 三#楼, 甲栋#单元 and so on. */
const NUMERAL = /[一二三四五六七八九十百零两〇号栋幢楼]$/u;
const ENDS_TEXT = /(?:[\p{Script=Han}）)」』》】〉〕’”。；，、：！？…\]}］｝"']|\d{4}-\d{1,2}-\d{1,2})$/u;
/** Within an address a hash leads to a part of the page. */
const ADDRESS = /:\/\/(?:(?!:\/\/)\S)*$/u;
const LONGEST = 60;

/** The comments of a block that are glued to a value. */
export function gluedComments(block: Block): GluedComment[] {
  const { text } = block;
  if (!GLUED.test(text)) return [];
  return plainLines(block).flatMap((line) => {
    if (!hasValue(line)) return [];
    const found = inValue(text.slice(line.value, line.valueEnd));
    if (found === undefined) return [];
    const hash = line.value + found.hash;
    return [{ hash, blanks: hash - found.blanks, end: line.valueEnd }];
  });
}

/** The offset of the hash in a value, and how many blanks stand before it. */
function inValue(value: string): { hash: number; blanks: number } | undefined {
  const hash = value.search(HASH);
  if (hash <= 0 || (value.match(HASHES)?.length ?? 0) !== 1 || value.length - hash > LONGEST)
    return undefined;
  const before = value.slice(0, hash);
  const content = before.trimEnd();
  const comment = value.slice(hash + 1);
  const blanks = before.length - content.length;
  if (value[hash] === '#' && /[ \t]$/u.test(before)) return undefined;
  if (!isComment(content, comment, blanks) || isInside(content, comment)) return undefined;
  return { hash, blanks };
}

function isComment(content: string, comment: string, blanks: number): boolean {
  if (/^[ \t]*忽略[ \t]+[a-z]/u.test(comment)) return true;
  if (!/^[ \t]*\p{Script=Han}/u.test(comment) || !ENDS_TEXT.test(content)) return false;
  if (blanks === 0 && ADDRESS.test(content.slice(-400))) return false;
  return NOTE.test(comment) || blanks > 0 || !NUMERAL.test(content);
}

/** Inside of quotes or brackets that are still open a hash is text. */
function isInside(content: string, comment: string): boolean {
  const quote = /^["']/u.exec(content)?.[0];
  if (quote !== undefined) return content.length < 2 || !content.endsWith(quote) || comment.includes(quote);
  return /^[[{]/u.test(content) && !/[\]}]$/u.test(content);
}
