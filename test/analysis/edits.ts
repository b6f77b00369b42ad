// Random edits of all the kinds that people make: typing, pasting, deleting lines, moving entries, breaking and mending.
import * as fc from 'fast-check';

/** One edit of a text; places are shares of its length, so that it fits any text. */
export type Edit = (text: string) => string;

const KEYS = '0|9|年|月|底前|市|局|、|，|：| |: |"|“|[|]|{|- |#|&甲|*甲|\t|　|①|一|（|）|<'.split('|');
const LINES =
  '  - 工作任务: （9）新增\n    责任单位: 市教育局\n    完成时间: 2020年8月前\n|  - 工作任务: 同上\n|    指导单位: [市公安局, 市教育局]\n|条目:\n|---\n|...\n|备注: 完\n|# 忽略 deadline-past 已归档\n|    # 忽略 number-gap 如此\n|  - 章节: 三、其他\n    条目:\n      - 工作任务: 甲\n        完成时间: 长期\n|    备注: 组的备注\n|\t甲: 乙\n|类型: 标准目录\n|\n|<<<<<<< HEAD\n|    &甲 责任单位: 市局\n|    责任单位: *甲\n|    序号: 3\n|- 甲\n'.split(
    '|',
  );
/** What may stand in a cell. */
export const CELLS =
  '同上|2020年8月前|2020年8月底前|9月底前|市教育局|市教育局、市发改委|各县(市、区)政府|（二）完善制度|3|99|养老服务||“甲|[市教育局, 市教育局]'.split(
    '|',
  );
const share = fc.double({ min: 0, max: 1, noNaN: true });

const typing = fc.tuple(share, fc.constantFrom(...KEYS)).map(([at, key]): Edit => {
  return (text) => text.slice(0, spot(text, at)) + key + text.slice(spot(text, at));
});
/** Changes one character that counts: a figure, a bracket, a word of time, a letter of a unit's name. */
const tweaking = fc
  .tuple(share, fc.constantFrom('', '1', '3', '9', '底', '市', '(', '（'))
  .map(([at, sign]): Edit => {
    return (text) => {
      const places = [...text.matchAll(/[0-9（）()底市县局&*]/gu)].map(({ index }) => index);
      const place = places[Math.floor(at * places.length)];
      return place === undefined ? text : text.slice(0, place) + sign + text.slice(place + 1);
    };
  });
/** Writes another text into one cell, which leaves all others as they are. */
const rewording = fc.tuple(share, fc.constantFrom(...CELLS)).map(([at, cell]): Edit => {
  return (text) => {
    const cells = [...text.matchAll(/(?<=: )[^\r\n]*/gu)];
    const { 0: old = '', index = 0 } = cells[Math.floor(at * cells.length)] ?? {};
    return old === '' ? text : text.slice(0, index) + cell + text.slice(index + old.length);
  };
});
const erasing = fc.tuple(share, fc.integer({ min: 1, max: 4 })).map(([at, count]): Edit => {
  return (text) =>
    text.slice(0, spot(text, at)) + text.slice(spot(text, Math.min(1, at + count / (text.length + 1))));
});
const pasting = fc.tuple(share, fc.constantFrom(...LINES)).map(([at, line]): Edit => {
  return (text) => changeLines(text, at, 0, () => line);
});
const deleting = fc.tuple(share, fc.integer({ min: 1, max: 5 })).map(([at, count]): Edit => {
  return (text) => changeLines(text, at, count, () => '');
});
const doubling = fc.tuple(share, fc.integer({ min: 1, max: 4 })).map(([at, count]): Edit => {
  return (text) => changeLines(text, at, count, (lines) => lines + lines);
});
const moving = fc.tuple(share, share, fc.integer({ min: 1, max: 4 })).map(([from, to, count]): Edit => {
  return (text) => {
    let taken = '';
    const rest = changeLines(text, from, count, (lines) => {
      taken = lines;
      return '';
    });
    return changeLines(rest, to, 0, () => taken);
  };
});
const indenting = fc
  .tuple(share, fc.constantFrom('  ', '\t', '-  '), fc.integer({ min: 1, max: 3 }))
  .map(([at, lead, count]): Edit => {
    return (text) => changeLines(text, at, count, (lines) => lines.replace(/^(?=.)/gmu, lead));
  });
const breaking = fc.constantFrom<Edit>(
  (text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\r\n', '\n'),
);

/** Any edit; typing is the most frequent, as it is at a desk. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: typing },
  { weight: 6, arbitrary: tweaking },
  { weight: 6, arbitrary: rewording },
  { weight: 4, arbitrary: erasing },
  { weight: 4, arbitrary: pasting },
  { weight: 3, arbitrary: deleting },
  { weight: 2, arbitrary: doubling },
  { weight: 2, arbitrary: moving },
  { weight: 2, arbitrary: indenting },
  { weight: 1, arbitrary: breaking },
);

/** Changes some whole lines. */
function changeLines(text: string, at: number, count: number, change: (lines: string) => string): string {
  const lines = text.split(/(?<=\n)/u);
  const from = Math.floor(at * lines.length);
  const taken = lines.splice(from, count).join('');
  lines.splice(from, 0, change(taken));
  return lines.join('');
}

/** A place in a text; a CR LF pair is never split, as no editor does. */
function spot(text: string, at: number): number {
  const index = Math.floor(at * text.length);
  return text[index - 1] === '\r' && text[index] === '\n' ? index - 1 : index;
}
