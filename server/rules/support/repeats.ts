// Whether a word stands twice among others: nearly never, so that this is looked at before the places are.

/** Few words are held against each other sooner than each is looked up. */
const FEW = 30;

/** Whether one of the words stands among them twice. */
export function hasRepeat(words: readonly string[]): boolean {
  if (words.length > FEW) return new Set(words).size < words.length;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    for (let before = 0; before < index; before++) if (words[before] === word) return true;
  }
  return false;
}
