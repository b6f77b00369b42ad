// How rules speak: short bilingual sentences, Chinese first, that quote what the user wrote.
import type { Message } from '../rule.ts';

/** A language of messages. */
export type Language = keyof Message;

/** What is said, in both languages. */
export function say(zh: string, en: string): Message {
  return { zh, en };
}

/** Longest quotation in a message, in characters. */
const LONGEST = 24;

/** The user's text as a message quotes it: on one line, and cut where it is long. */
export function brief(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

/** A list of names for a sentence: `“甲”“乙”` as GB/T 15834 writes quoted items side by side. */
export function listed(names: readonly string[]): Message {
  return say(names.map((name) => `“${name}”`).join(''), names.map((name) => `“${name}”`).join(', '));
}

/** Several messages of one sentence each, side by side. */
export function together(...parts: readonly Message[]): Message {
  return say(
    parts.map(({ zh }) => zh).join(''),
    parts
      .map(({ en }) => en)
      .join(' ')
      .trim(),
  );
}
