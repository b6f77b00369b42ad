// The shape of the facts in `schemas/`, file by file, for the test that checks them; the server never loads this file.
import { z } from 'zod';
import { bilingual, confidence, name, note, source, word } from './shape-words.ts';

export { headersShape, kindsShape } from './shape-kinds.ts';

const id = z.string().regex(/^[a-z-]+$/u);
const day = z.iso.date();

/** `schemas/domains.json`. */
export const domainsShape = z.strictObject({
  about: note,
  domains: z.array(
    z.strictObject({
      id,
      number: z.int().positive().optional(),
      name,
      displayName: name,
      en: name,
      aliases: z.array(
        z.strictObject({
          name,
          kind: z.enum(['renamed', 'guideline-name', 'local', 'successor', 'variant']),
          source,
        }),
      ),
      misnomers: z.array(
        z.strictObject({
          name,
          kind: z.enum(['mixed-with-another', 'different-scope']),
          about: bilingual,
          source,
        }),
      ),
      ministry: name,
      guideline: z.strictObject({
        title: name,
        url: z.url(),
        documentNumber: word.optional(),
        hostNote: bilingual.optional(),
        source,
      }),
      leadDepartments: z.array(name).min(1),
      status: bilingual.optional(),
      source,
    }),
  ),
});

const reform = { replacement: name, reformFrom: day, flagFrom: day, confidence, reason: bilingual, source };

/** `schemas/departments.json`. */
export const departmentsShape = z.strictObject({
  about: note,
  departments: z.array(
    z.strictObject({
      id,
      name,
      kind: z.enum(['department', 'party-organ', 'government-office', 'institution', 'family']),
      aliases: z.array(word.extend({ separate: z.boolean().optional() })),
      formerNames: z.array(z.strictObject({ name, ...reform })),
      successor: z.strictObject({ id, ...reform }).optional(),
      levels: z.array(name).min(1),
      domains: z.array(id),
      note: note.optional(),
      source,
    }),
  ),
  collectives: z.array(word),
  tails: z.array(word),
  roles: z.array(word),
  separators: z.array(word),
  levelPrefixes: z.array(word),
});

const glyph = z.string().length(1);
const glyphState = z.enum(['chosen', 'notChosen', 'tick', 'required', 'optional', 'bullet']);
const choice = z.strictObject({
  name,
  variants: z.array(word),
  freeText: z.boolean(),
  note: note.optional(),
  source,
});

/** `schemas/channels.json`. */
export const channelsShape = z.strictObject({
  about: note,
  channels: z.array(
    choice.extend({
      order: z.int().positive().optional(),
      variants: z.array(word.extend({ slip: z.literal(true).optional() })),
      domain: id.optional(),
    }),
  ),
  glyphs: z.array(
    z.strictObject({ glyph, state: glyphState, standsFor: glyph.optional(), about: bilingual, source }),
  ),
  glyphReadings: z.array(
    z.strictObject({
      heading: name,
      states: z.array(z.strictObject({ glyph, state: glyphState })).min(1),
      about: bilingual,
      source,
    }),
  ),
  choices: z.strictObject({ audience: z.array(choice), mode: z.array(choice), level: z.array(choice) }),
});

/** `schemas/working-days.json`. */
export const workingDaysShape = z.strictObject({
  about: note,
  derivedFrom: z.strictObject({ name, version: name, license: name, url: z.url() }),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(2000).max(2100),
        holidays: z.array(z.strictObject({ name, first: day, last: day })).min(1),
        worked: z.array(day),
        source,
      }),
    )
    .min(1),
});
