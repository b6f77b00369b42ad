// The shape of the facts in `schemas/`, file by file, for the test that checks them; the server never loads this file.
import { z } from 'zod';
import { calendar, distinct, namesIn, valuesOf } from './shape-checks.ts';
import { bilingual, confidence, name, note, source, sourcedWord } from './shape-words.ts';

export { headersShape, kindsShape } from './shape-kinds.ts';

const id = z.string().regex(/^[a-z-]+$/u);
const day = z.iso.date();

/** `schemas/domains.json`. */
export const domainsShape = z
  .strictObject({
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
          documentNumber: sourcedWord.optional(),
          hostNote: bilingual.optional(),
          source,
        }),
        leadDepartments: z.array(name).min(1),
        status: bilingual.optional(),
        source,
      }),
    ),
  })
  .superRefine(({ domains }, context) => {
    distinct(context, valuesOf(domains, ['domains'], 'id'));
    distinct(context, namesIn(domains, ['domains'], ['aliases', 'misnomers']));
  });

const reform = { replacement: name, reformFrom: day, flagFrom: day, confidence, reason: bilingual, source };

/** `schemas/departments.json`. */
export const departmentsShape = z
  .strictObject({
    about: note,
    departments: z.array(
      z.strictObject({
        id,
        name,
        kind: z.enum(['department', 'party-organ', 'government-office', 'institution', 'family']),
        aliases: z.array(sourcedWord.extend({ separate: z.boolean().optional(), full: name.optional() })),
        formerNames: z.array(z.strictObject({ name, ...reform })),
        successor: z.strictObject({ id, ...reform }).optional(),
        levels: z.array(name).min(1),
        domains: z.array(id),
        note: note.optional(),
        source,
      }),
    ),
    collectives: z.array(sourcedWord),
    tails: z.array(sourcedWord),
    roles: z.array(sourcedWord),
    separators: z.array(sourcedWord),
    levelPrefixes: z.array(sourcedWord),
    organs: z.array(z.strictObject({ names: z.array(name).min(1), source })),
  })
  .superRefine(({ departments, ...words }, context) => {
    const single = departments.map((one) => (one.kind === 'family' ? { ...one, aliases: [] } : one));
    distinct(context, valuesOf(departments, ['departments'], 'id'));
    distinct(context, namesIn(single, ['departments'], ['aliases', 'formerNames']));
    for (const list of ['collectives', 'tails', 'roles', 'separators', 'levelPrefixes'] as const)
      distinct(context, valuesOf(words[list], [list], 'name'));
  });

const glyph = z.string().length(1);
const glyphState = z.enum(['chosen', 'notChosen', 'tick', 'required', 'optional', 'bullet']);
const choice = z.strictObject({
  name,
  variants: z.array(sourcedWord),
  freeText: z.boolean(),
  note: note.optional(),
  source,
});

/** `schemas/channels.json`. */
export const channelsShape = z
  .strictObject({
    about: note,
    channels: z.array(
      choice.extend({
        order: z.int().positive().optional(),
        variants: z.array(sourcedWord.extend({ slip: z.literal(true).optional() })),
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
  })
  .superRefine(({ channels, glyphs, choices }, context) => {
    distinct(context, namesIn(channels, ['channels'], ['variants']));
    distinct(context, valuesOf(glyphs, ['glyphs'], 'glyph'));
    for (const list of ['audience', 'mode', 'level'] as const)
      distinct(context, namesIn(choices[list], ['choices', list], ['variants']));
  });

/** `schemas/working-days.json`. */
export const workingDaysShape = z
  .strictObject({
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
  })
  .superRefine(({ years }, context) => calendar(context, years));
