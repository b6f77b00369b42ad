// What the YAML parser complains about, in the words of those who write tables: one sentence for each of its codes.
import type { Message } from '../rule.ts';
import { say } from '../support/say.ts';

/** What is wrong and what to do, by the parser's closed set of codes and those of our own reading. */
export const YAML_WORDS: Readonly<Record<string, Message>> = {
  ALIAS_PROPS: say(
    '以“*”引用的内容前面不能再加“&”或“!”。请去掉这些符号，或给内容加引号。',
    'A reference with “*” takes no “&” or “!”. Delete them, or put the text in quotes.',
  ),
  BAD_ALIAS: say(
    '“*”或“&”后面的名称写得不对。如果它是正文，请给这一栏的内容加引号。',
    'The name behind “*” or “&” is not valid. If it is plain text, put it in quotes.',
  ),
  BAD_COLLECTION_TYPE: say(
    '“!”标明的类型与内容不符。请删去以“!”开头的标记。',
    'The type given with “!” does not fit what follows. Delete the mark.',
  ),
  BAD_DIRECTIVE: say(
    '以“%”开头的行是指令，这里不认识。请删去这一行，或给内容加引号。',
    'A line that begins with “%” is a directive, and this one is unknown. Delete it, or put the text in quotes.',
  ),
  BAD_DQ_ESCAPE: say(
    '双引号里的反斜杠“\\”有特殊含义，这样写读不出来。请写成两个反斜杠，或改用单引号。',
    'A backslash means something special in double quotes. Write two of them, or use single quotes.',
  ),
  BAD_INDENT: say(
    '缩进不对，看不出这一行属于哪一栏。请与上下同级的行对齐。',
    'The indentation is wrong, so this line belongs nowhere. Align it with its neighbours.',
  ),
  BAD_PROP_ORDER: say(
    '以“&”或“!”开头的标记放错了位置。请删去，或给内容加引号。',
    'A mark with “&” or “!” stands in the wrong place. Delete it, or put the text in quotes.',
  ),
  BAD_SCALAR_START: say(
    '内容不能以这个符号开头。请给这一栏的内容加引号。',
    'A text cannot begin with this character. Put the text in quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: say(
    '这一栏的内容里又有冒号，或下一行缩进过深。请给内容加引号，或对齐缩进。',
    'There is another colon in this text, or the next line is indented too far. Use quotes, or align the lines.',
  ),
  BLOCK_IN_FLOW: say(
    '方括号或花括号里不能换行写“- ”列表。请先写上右括号，或改为每行一项。',
    'A list with dashes cannot stand inside brackets. Close the bracket, or write one item a line.',
  ),
  DUPLICATE_KEY: say(
    '同一个表头写了两次。请合并或删去一个。',
    'The same heading is written twice. Merge them, or delete one.',
  ),
  IMPOSSIBLE: say(
    '这里读不出来。请检查这一行的标点和缩进。',
    'This cannot be read. Check punctuation and indentation.',
  ),
  KEY_OVER_1024_CHARS: say(
    '冒号前面的文字太长，不像表头。如果是正文，请给整段内容加引号。',
    'The text before the colon is too long for a heading. If it is plain text, put it in quotes.',
  ),
  MISSING_CHAR: say(
    '这里缺少冒号、引号或括号的另一半。请补上。',
    'A colon, or the other half of a quote or bracket, is missing here. Add it.',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    '这一行没有冒号，与下一行连成了一个表头。请在表头后面加上半角冒号。',
    'This line has no colon and runs into the next one. Put an ASCII colon behind the heading.',
  ),
  MULTIPLE_ANCHORS: say(
    '同一处写了两个以“&”开头的标记。请只留一个，或给内容加引号。',
    'Two marks with “&” stand here. Keep one, or put the text in quotes.',
  ),
  MULTIPLE_DOCS: say(
    '这里又开始了一份表格。两份表格之间请用单独一行“---”隔开。',
    'Another document begins here. Part two tables by a line with “---” alone.',
  ),
  MULTIPLE_TAGS: say(
    '同一处写了两个以“!”开头的标记。请删去，或给内容加引号。',
    'Two marks with “!” stand here. Delete them, or put the text in quotes.',
  ),
  NON_STRING_KEY: say(
    '表头应当是一个词，不能是列表。请改正冒号前面的文字。',
    'A heading is a word, not a list. Correct what stands before the colon.',
  ),
  RESOURCE_EXHAUSTION: say(
    '这一段层次太多，读不下去。请减少括号和缩进的层次。',
    'This part is nested too deeply to be read. Use fewer brackets and levels.',
  ),
  TAB_AS_INDENT: say(
    '行首是制表符（Tab），不能用来缩进。请改用空格。',
    'The line begins with a tab, which cannot indent. Use spaces.',
  ),
  TAG_RESOLVE_FAILED: say(
    '不认识以“!”开头的标记。请删去，或给内容加引号。',
    'The mark with “!” is unknown. Delete it, or put the text in quotes.',
  ),
  UNEXPECTED_TOKEN: say(
    '这里多出了不该有的内容。请检查这一行的标点和缩进。',
    'This does not belong here. Check punctuation and indentation of the line.',
  ),
  UNRESOLVED_ALIAS: say(
    '以“*”开头的内容是引用，而前面没有同名的“&”标记。如果是正文，请加引号。',
    'A text that begins with “*” is a reference, and no “&” of that name stands above. Put plain text in quotes.',
  ),
  ALIAS_LIMIT: say(
    '引用“*”展开后内容过多，后面的不再读取。请直接写出内容，或减少引用。',
    'References with “*” grow too large, so the rest is not read. Write the text itself, or use fewer references.',
  ),
  LINE_TOO_LONG: say(
    '这一行太长，超过10万个字符，没有读。请检查是不是粘贴错了，或分成几个条目。',
    'This line is longer than 100,000 characters and is not read. Check whether it was pasted by mistake, or part it into entries.',
  ),
  TOO_DEEP: say(
    '层次太多，更深的内容不再读取。请减少括号和缩进的层次。',
    'This is nested too deeply; what lies deeper is not read. Use fewer brackets and levels.',
  ),
};

/** What is said of a code that nobody has put into words. */
export const UNKNOWN_YAML = say(
  '这里不符合YAML格式，读不出来。请检查这一行的标点和缩进。',
  'This is not valid YAML and cannot be read. Check punctuation and indentation of the line.',
);
