// 同上 and its like: a cell that only points to the one above.

/** Whether a text says nothing but "as above": 同上, 同前, 同上栏, 〃. A dash is none: it mostly means that nothing applies. */
export function isSameAsAbove(text: string): boolean {
  return text.length <= LONGEST && SAME.test(text.trim());
}

const LONGEST = 12;

const SAME = /^[（(]?(?:同上述?|同前|[同如]上一?[格栏行条项列]|如上|[〃″〞])[）)]?[。.]?$/u;
