// The forms for issues: GitHub shows one that is not well-formed to nobody, and says nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../house/sources.ts';

const FOLDER = `${ROOT}.github/ISSUE_TEMPLATE/`;
const FORMS = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const FIELDS = ['input', 'textarea', 'dropdown', 'checkboxes'];

interface Field {
  readonly type: string;
  readonly id: string;
  readonly attributes: {
    readonly label: string;
    readonly options?: readonly string[];
  };
  readonly validations?: { readonly required: boolean };
}

describe.each(FORMS)('%s', (file) => {
  const form: Record<'name' | 'description', string> & {
    body: readonly Field[];
  } = parse(readFileSync(FOLDER + file, 'utf8'));

  it('is named and told in Chinese, then in English', () => {
    const texts = [form.name, form.description, ...form.body.map(({ attributes }) => attributes.label)];
    const alone = texts.filter((text) => !/^.*\p{Script=Han}.* \/ [A-Z]/u.test(text));
    expect(alone.filter((text) => text !== 'VS Code')).toEqual([]);
  });

  it('has fields that GitHub knows, each with an id of its own, and asks for something', () => {
    expect(form.body.filter(({ type }) => !FIELDS.includes(type))).toEqual([]);
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
    expect(form.body.filter(({ id }) => !/^[\w-]+$/.test(id))).toEqual([]);
    expect(form.body.some(({ validations }) => validations?.required === true)).toBe(true);
    for (const { type, attributes } of form.body)
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
  });
});

it('what is no issue is led elsewhere', () => {
  const { contact_links } = parse(readFileSync(`${FOLDER}config.yml`, 'utf8'));
  expect(contact_links.map(({ url }: { url: string }) => url)).toEqual([
    expect.stringMatching(/^https:\/\/github\.com\/gongkai\/gongkai\/security\/advisories\/new$/),
  ]);
});
