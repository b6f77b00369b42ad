// 同上 and its like: a cell that only points to the one above.

/** Whether a text says nothing but "as above": 同上, 同前, 同上栏, 〃. A dash is none: it mostly means that nothing applies. */
export function isSameAsAbove(text: string): boolean {
  return mayPointUp(text.charCodeAt(0)) && text.length <= LONGEST && SAME.test(text.trim());
}

/** Whether a text that begins with this UTF-16 unit may be such a one: asked of every cell, before the pattern. */
export function mayPointUp(lead: number): boolean {
  return lead < FIRST_HAN || lead > LAST_HAN
    ? !(lead >= ZERO && lead <= NINE)
    : lead === SAME_SIGN || lead === LIKE_SIGN;
}

const LONGEST = 12;
const ZERO = 0x30;
const NINE = 0x39;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** 同 and 如. */
const SAME_SIGN = 0x540c;
const LIKE_SIGN = 0x5982;

const SAME = /^[（(]?(?:同上述?|同前|[同如]上一?[格栏行条项列]|如上|[〃″〞])[）)]?[。.]?$/u;
