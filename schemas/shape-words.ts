// The small shapes of which all facts are made, for the tests that check them; the server never loads this file.
import { z } from 'zod';

/** An address or a public title, never a path. */
export const source = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => !/\bseed\b|\.txt\b|\.tsv\b|general knowledge/u.test(text),
    'name the address or the public title',
  );

export const name = z.string().trim().min(1);
export const note = z.string().min(1);
export const bilingual = z.strictObject({ zh: name, en: name });
export const confidence = z.enum(['high', 'medium', 'low']);

/** A word with its source. */
export const sourcedWord = z.strictObject({
  name: z.string().min(1),
  note: note.optional(),
  confidence: confidence.optional(),
  source,
});
