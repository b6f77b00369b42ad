// Slips and styles: what turns a text that somebody wrote into one that somebody could have written.
import * as fc from 'fast-check';
import { REAL, SMALL } from './plain-texts.ts';
import { applied, randomEdit } from './random.ts';

/** Lines that are put under another one, from its first letter on. */
const ADDED: readonly string[] = `# 注
#
续写
续写 # 注
续: 写
- 市教育局
-
-\x20
- # 注
- 甲
任
- - 甲
-甲
备注: 说明
备注:
备注: # 注
备注: '说明'
备注: "说 明 " # 注
备注: "说\\n明"
备注: "说 明"x
备注: '说''明'
备注: [甲, 乙 , "丙"]
备注: [甲, 乙 , "丙"] # 注
备注: {甲: 乙, 丙: "丁"}
备注: [甲, ]
备注: [甲,, 乙]
备注: {甲: 乙 ,}
备注: [甲 , {乙: 丙}]
备注 : 说明
备注 1: 说明
备注:  说明
备注,[: 说明
- 备注: 说明
-   备注: 说明
备注:说明
备注： 说明
备注: 　
备注: 甲　
备注: 甲 #
备注: 甲#
备注: #甲
备注: http://甲
备注: 甲：
? 甲
: 甲
&a 甲: 乙
备注: *a
备注: !甲 乙
---
...
%甲
\t
\t# 注
甲\t: 乙
备注: 甲\t
备注: -甲
备注: - 甲
备注: .甲
备注: ~
备注: 2020-01-01
备注: 甲: 乙
备注: 甲:
备注: 甲:\x20
备注: "甲
备注: [甲
备注: ''
备注: []
备注: { }
备注: [甲, ]
备注: [甲: 乙]
备注: [甲:乙]
备注: {甲:乙}
备注: {甲}
备注: {甲 乙: 丙}
备注: [a#b, c d]
备注: [-1, 2]
备注: [甲 #乙, 丙]
备注: [甲\t, 乙]
备注: {甲: 乙, 丙 : 丁, 戊: http://己}
备注: {甲:"乙"}
备注: ['甲'乙]
备注: ''甲''
备注: '甲''
甲 # 注: 乙
甲#1: 乙
- 甲 # 注: 乙
#注
\ufeff
\ufeff备注: 甲
备注: 😀甲
备注: \ud83d甲
备注: 甲\u0007
备注: 甲\u2028乙
备注: 甲\u00a0`.split('\n');

/** Marks of a text over several lines, and lines that it may go on with. */
const MARKS = ['|', '>', '|-', '>-', '|', '>', '|-', '>-', '|+', '>2', '| # 注', '>- '];
const MORE = ['', '\n\n乙', '\n丙', '\n  丁', '\n   \n戊\n\n', '\n', '  ', '\n\t丁'];
const ENDS = [' ', '  ', ' # 注', ' # 注', '　', '\t', '\r', '\r乙', ':', ' #', '#', '：'];
const CONTINUED = ['续写', '续写 # 注', '- 续', '续写　', '"续", [写'];
const VALUES = ['$1[$2, 乙]', '$1{甲: $2}', '$1', '$1$2\n$1$2', '$1"$2"', "$1'$2'"];

/** What becomes of one line. */
type Change = (line: string) => string;

/** A change, and the place of its line as a share of the text. */
interface Slip {
  readonly at: number;
  readonly change: Change;
}

const changes = (
  weight: number,
  arbitrary: fc.Arbitrary<Change>,
): { weight: number; arbitrary: fc.Arbitrary<Change> } => ({ weight, arbitrary });

const change: fc.Arbitrary<Change> = fc.oneof(
  changes(2, under(ADDED, fc.constant(0))),
  changes(1, under(ADDED, fc.integer({ min: -8, max: 4 }))),
  changes(2, under(['# 注', '#注', '#', ''], fc.integer({ min: -8, max: 4 }))),
  changes(1, under(CONTINUED, fc.integer({ min: 0, max: 4 }))),
  changes(2, fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MORE), fc.nat(4)).map(onLinesBelow)),
  changes(
    2,
    fc.constantFrom(...VALUES).map(
      (to): Change =>
        (line) =>
          line.replace(/(: |- )(\S.*)$/, to),
    ),
  ),
  changes(
    1,
    fc.constantFrom(...ENDS).map(
      (end): Change =>
        (line) =>
          line + end,
    ),
  ),
  changes(1, fc.integer({ min: -2, max: 2 }).map(indented)),
  changes(
    1,
    fc.constant((line) => `${line}\n${line}`),
  ),
  changes(
    1,
    fc.constant((line) => line.replace(/^( *)- /, '$1-\n$1  ')),
  ),
  changes(
    1,
    fc.constant((line) => line.replace(/: (?=\S)/, `:\n${margin(line, 2)}`)),
  ),
);

const slip: fc.Arbitrary<Slip> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), change });

const edits = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(randomEdit, { minLength: 1, maxLength: 2 }) },
);

const ending: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.trimEnd(),
);

const start = fc.oneof(fc.constantFrom(...REAL), fc.constantFrom(...SMALL));

/** A text that began as one that somebody wrote, after some slips. */
export const slippedText: fc.Arbitrary<string> = fc
  .tuple(start, fc.array(slip, { minLength: 1, maxLength: 3 }), edits, ending)
  .map(([text, slips, made, end]) => end(made.reduce(applied, slips.reduce(slipped, text))));

function slipped(text: string, { at, change }: Slip): string {
  const lines = text.split('\n');
  const index = Math.min(lines.length - 1, Math.floor(at * lines.length));
  lines[index] = change(lines[index] ?? '');
  return lines.join('\n');
}

/** Puts one of some lines below, `by` columns right of the key. */
function under(added: readonly string[], by: fc.Arbitrary<number>): fc.Arbitrary<Change> {
  return fc.tuple(fc.constantFrom(...added), by).map(
    ([text, columns]): Change =>
      (line) =>
        `${line}\n${margin(line, columns)}${text}`,
  );
}

/** Puts the value on the lines below, behind a mark. */
function onLinesBelow([mark, more, deeper]: [string, string, number]): Change {
  return (line) => {
    const pad = margin(line, deeper);
    const folded = (_: string, value: string): string =>
      `: ${mark}\n${`${value}${more}`.replace(/^(?=.*\S)/gm, pad)}`;
    return line.replace(/: (.*)$/, folded);
  };
}

function indented(by: number): Change {
  return (line) => (by < 0 ? line.slice(Math.min(-by, line.search(/[^ ]|$/))) : ' '.repeat(by) + line);
}

/** Spaces up to the key or text of a line, behind its dash, and some more or fewer. */
function margin(line: string, by: number): string {
  return ' '.repeat(Math.max(0, line.search(/[^ -]|$/) + by));
}
