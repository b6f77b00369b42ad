// Numbers as officials write them: 12, １２, 十二, 二〇二五.

/** The value of a whole number written in half-width, full-width or Chinese digits; undefined for other text. */
export function digitsOf(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^[\d０-９]{1,9}$/.test(text)) return Number(text.replace(/[０-９]/g, halfWidth));
  return chineseNumber(text);
}

/** The value of a Chinese number: by place (`二〇二五`) or counted (`十二`, `三十一`, `一百零五`); up to 9999. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[〇○零一二两三四五六七八九十百千]{1,9}$/u.test(text)) return undefined;
  return /[十百千]/u.test(text) ? countedNumber(text) : Number([...text].map(digitOf).join(''));
}

/** The half-width twin of a full-width digit. */
export function halfWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
}

const DIGITS = '零一二三四五六七八九';

function digitOf(char: string): number {
  if (char === '〇' || char === '○') return 0;
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

/** Thousands, hundreds and tens in falling order, each at most once; anything else is no number. */
function countedNumber(text: string): number | undefined {
  const match = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/u.exec(text);
  if (match === null) return undefined;
  const tens = text.includes('十') ? match[3] || '一' : undefined;
  const places = [match[1], match[2], tens, match[4]].map((char) => (char === undefined ? 0 : digitOf(char)));
  if (places.some((digit) => digit < 0)) return undefined;
  return places.reduce((value, digit) => value * 10 + digit, 0);
}
