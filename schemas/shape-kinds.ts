// The shape of `kinds.json` and `headers.json`, for the test that checks them; the server never loads this file.
import { z } from 'zod';
import type { ElementId, KindId } from './kind-list.ts';
import { distinct, namesIn, valuesOf } from './shape-checks.ts';
import { bilingual, name, note, source, sourcedWord } from './shape-words.ts';

/** A name for code. The types are made of the ids in this very file, so that what fits is one of them. */
const kindId = z.custom<KindId>(isId, 'an id begins with a small letter and has letters and digits only');
const elementId = z.custom<ElementId>(
  isId,
  'an id begins with a small letter and has letters and digits only',
);

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][A-Za-z0-9]*$/u.test(value);
}

const role = z.enum(['plan', 'items', 'domains', 'leaders', 'units', 'ticks', 'levels']);

const element = z.strictObject({
  id: elementId,
  name,
  en: name,
  otherHeadings: z.array(sourcedWord),
  type: z.enum([
    'text',
    'seq',
    'units',
    'domains',
    'deadline',
    'timeLimit',
    'channels',
    'audience',
    'mode',
    'level',
    'url',
    'names',
  ]),
  need: z.enum(['required', 'customary', 'optional']),
  clause: name.optional(),
  headingGroup: name.optional(),
  about: bilingual,
  source,
});

const requirement = z.strictObject({
  id: name,
  name,
  en: name,
  anyOf: z.array(elementId).min(2),
  clause: name.optional(),
  reason: bilingual,
  source,
});

/** `schemas/kinds.json`. */
export const kindsShape = z
  .strictObject({
    about: note,
    kinds: z.array(
      z.strictObject({
        id: kindId,
        name,
        en: name,
        about: bilingual,
        fileSuffixes: z.array(z.string().regex(/^\.[^.A-Z]+\.yaml$/u)),
        skeleton: z.array(name),
        headerKeys: z.array(name),
        roles: z.array(role),
        numbered: z.union([z.literal('row'), elementId]),
        defaultHeadings: z.array(name).min(1),
        elements: z.array(element).min(1),
        requirements: z.array(requirement),
        source,
      }),
    ),
    extraColumns: z.array(
      z.strictObject({ heading: name, standsFor: z.optional(elementId), about: bilingual, source }),
    ),
  })
  .superRefine(({ kinds, extraColumns }, context) => {
    distinct(context, valuesOf(kinds, ['kinds'], 'id'));
    distinct(context, valuesOf(extraColumns, ['extraColumns'], 'heading'));
    kinds.forEach(({ elements, ...kind }, index) => {
      const path = ['kinds', index, 'elements'];
      distinct(context, valuesOf(elements, path, 'id'));
      distinct(context, namesIn(elements, path, ['otherHeadings']));
      const headings = new Set(
        elements.flatMap(({ name, otherHeadings }) => [name, ...otherHeadings.map((other) => other.name)]),
      );
      const ids = new Set<string>(elements.map(({ id }) => id));
      kind.defaultHeadings.forEach((heading, at) => {
        if (!headings.has(heading)) unknown(context, ['kinds', index, 'defaultHeadings', at], heading);
      });
      if (kind.numbered !== 'row' && !ids.has(kind.numbered))
        unknown(context, ['kinds', index, 'numbered'], kind.numbered);
      kind.requirements.forEach(({ anyOf }, at) => {
        for (const id of anyOf)
          if (!ids.has(id)) unknown(context, ['kinds', index, 'requirements', at, 'anyOf'], id);
      });
    });
  });

function unknown(context: z.RefinementCtx, path: (string | number)[], name: string): void {
  context.addIssue({ code: 'custom', path, message: `this kind has no element “${name}”` });
}

const key = { key: name, en: name, about: bilingual, mistakenKeys: z.array(name), source };

/** `schemas/headers.json`. */
export const headersShape = z
  .strictObject({
    about: note,
    headerKeys: z.array(
      z.strictObject({
        ...key,
        type: z.enum(['kind', 'text', 'texts', 'date', 'headings', 'flag', 'domains', 'entries']),
      }),
    ),
    structuralKeys: z.array(z.strictObject(key)),
  })
  .superRefine(({ headerKeys, structuralKeys }, context) => {
    distinct(context, valuesOf(headerKeys, ['headerKeys'], 'key'));
    distinct(context, valuesOf(structuralKeys, ['structuralKeys'], 'key'));
  });
