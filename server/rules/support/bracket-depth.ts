// How deep in round brackets each character of a text stands: marks inside brackets part nothing.

/** The depth of each UTF-16 unit of a text in brackets of either width; a bracket itself counts as inside. */
export function inBrackets(text: string): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '（' || char === '(') depth++;
    depths.push(depth);
    if ((char === '）' || char === ')') && depth > 0) depth--;
  }
  return depths;
}
