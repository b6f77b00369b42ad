// How wide text is in columns of a fixed-width Chinese font.

/**
 * Width of a text: 2 for Chinese characters and full-width forms, 1 for Latin ones, 0 for combining marks.
 * Source of the ranges: Unicode Standard Annex #11 (East Asian Width) W and F; of the ambiguous ones those that
 * Chinese fonts draw wide (quotes, dashes, ellipsis, circled numbers, boxes).
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NARROW.test(char) ? 1 : NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

const NARROW = /[\x20-\x7e]/;
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}·×÷—‖‘’“”…‰※℃Ⅰ-Ⅻⅰ-ⅹ←-↙①-⓿─-╿■□▲△◆◇○◎●★☆√∶]/u;
