// The arrow keys in a table with merged cells.
import { describe, expect, it } from 'vitest';
import { type Covering, moved } from '../../client/preview/keyboard.ts';

function covering(
  name: string,
  column: number,
  colSpan = 1,
  rowSpan = 1,
): Covering & { readonly name: string } {
  return { name, column, colSpan, rowSpan };
}

// 章章章
// 甲 一 a     甲 reaches over two rows
//    二 b
// 乙 三 c
const TABLE = [
  [covering('章', 0, 3)],
  [covering('甲', 0, 1, 2), covering('一', 1), covering('a', 2)],
  [covering('二', 1), covering('b', 2)],
  [covering('乙', 0), covering('三', 1), covering('c', 2)],
];

function press(name: string, key: string): string | undefined {
  const row = TABLE.findIndex((cells) => cells.some((each) => each.name === name));
  const cell = TABLE[row]?.findIndex((each) => each.name === name) ?? -1;
  const to = moved({ count: TABLE.length, cells: (at) => TABLE[at] ?? [] }, { row, cell }, key);
  return to === undefined ? undefined : TABLE[to.row]?.[to.cell]?.name;
}

describe('keys', () => {
  it.each([
    ['章', 'ArrowDown', '甲'],
    ['甲', 'ArrowDown', '乙'],
    ['乙', 'ArrowUp', '甲'],
    ['一', 'ArrowDown', '二'],
    ['b', 'ArrowUp', 'a'],
    ['a', 'ArrowUp', '章'],
    ['二', 'ArrowLeft', '甲'],
    ['甲', 'ArrowRight', '一'],
    ['a', 'ArrowRight', undefined],
    ['甲', 'ArrowLeft', undefined],
    ['c', 'ArrowDown', undefined],
    ['章', 'ArrowUp', undefined],
    ['b', 'Home', '甲'],
    ['二', 'End', 'b'],
    ['一', 'a', undefined],
  ])('%s, %s: %s', (from, key, to) => {
    expect(press(from, key)).toBe(to);
  });
});
