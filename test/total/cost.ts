// Whether the time for a text grows faster than the text. Times are those of this thread on a processor, so that other
// work on the machine does not count, and only their ratio decides, so that its speed does not either.

const LONG = 12_000;

/** How much shorter the text is that a long one is compared with. */
const TIMES = 8;
/** What the long one may take: a linear one takes 8 times, a quadratic one up to 64. */
const MOST_TIMES = 20;
/** Below this nobody waits, and chance decides the ratio. */
const NOTICEABLE_MS = 120;
/** A text of some hundred signs takes a few milliseconds; what takes this long will not end at twice the length. */
const ENDLESS_MS = 800;

/** So often a word is written before all of the length: what doubles with each is found while it still ends. */
const FEW = [18, 24, 28, 32, 40, 60];

/**
 * Does the work on a text of a few words more each time, up to some hundred signs.
 * @returns which one did not end in good time
 */
export function endless(word: string, work: (words: string) => void): string | undefined {
  for (const times of FEW) {
    const spent = time(() => work(word.repeat(times)));
    if (spent > ENDLESS_MS) return `${JSON.stringify(word)} written ${times} times: ${Math.round(spent)} ms`;
  }
  return undefined;
}

/**
 * Does the work on a text made of one word, and on shorter ones first.
 * @param work what is done with a text, from the words alone to all that stands around them
 * @param length of the text, in signs
 * @returns how the time grew, where that was faster than the text
 */
export function excess(word: string, work: (words: string) => void, length = LONG): string | undefined {
  const without = endless(word, work);
  if (without !== undefined) return without;
  const [short, long] = [length / TIMES, length].map((signs) => filled(word, signs));
  const once = (words = ''): number => time(() => work(words));
  const whole = once(long);
  if (whole < NOTICEABLE_MS) return undefined;
  const part = Math.min(once(short), once(short));
  if (whole <= MOST_TIMES * part) return undefined;
  // Again, since the engine may have been busy with itself.
  const least = Math.min(whole, once(long), once(long));
  if (least < NOTICEABLE_MS || least <= MOST_TIMES * part) return undefined;
  return `${JSON.stringify(word)}: ${Math.round(part)} ms for ${length / TIMES} signs, ${Math.round(least)} ms for ${length}`;
}

function filled(word: string, length: number): string {
  return word.repeat(Math.ceil(length / word.length));
}

/** In ms. */
function time(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
