// Text on its way to a terminal or a log: what would act there, or would not be seen, is written out.

/**
 * A text as one line in which every sign is seen: control characters (line breaks too), marks of direction, what has no
 * width, separators of lines and halves of characters stand as `\u{1B}`.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/** The same of a text of several lines, whose line breaks and tabs are kept. */
export function visibleLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, at) => (at % 2 === 0 ? visible(part) : part))
    .join('');
}

/** JSON that means the same, in which those signs are escaped as `\u001b`; line breaks between its tokens are kept. */
export function visibleJson(json: string): string {
  if (PLAIN_IN_JSON.test(json)) return json;
  return json.replace(UNSEEN_IN_JSON, (sign) => sign.split('').map(unit).join(''));
}

function unit(half: string): string {
  return `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const UNSEEN_IN_JSON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Nearly all that is written: letters, Chinese characters and their punctuation. To see that costs a tenth. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\u2010-\u2027\u2030-\u205e\u2070-\u3163\u3200-\ud7ff\uff01-\uff9f]*$/;
const PLAIN_IN_JSON =
  /^[\n\x20-\x7e\xa1-\xac\u2010-\u2027\u2030-\u205e\u2070-\u3163\u3200-\ud7ff\uff01-\uff9f]*$/;
