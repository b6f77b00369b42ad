// The pages of the rules and the golden file of all messages: written by this test (`npx vitest run -u`), and checked.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { catalogue, rulePage } from '../../server/rules/page.ts';
import type { Message, Rule } from '../../server/rules/rule.ts';
import { UNKNOWN_YAML, YAML_WORDS } from '../../server/rules/structure/yaml-words.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { fixturesOf, only } from './harness.ts';

const FOLDER = new URL('../../docs/rules/', import.meta.url).pathname;

describe('pages', () => {
  it.each(RULES)('$id', async (rule) => {
    const { findings } = analyse(rule.wrong, exampleWorld(rule.world));
    await expect(rulePage(rule, findings)).toMatchFileSnapshot(`${FOLDER}${rule.id}.md`);
  });

  it('are listed in the catalogue', async () => {
    await expect(catalogue()).toMatchFileSnapshot(`${FOLDER}README.md`);
  });

  it('belong to a rule, each of them', () => {
    const known = new Set(['README.md', ...RULES.map(({ id }) => `${id}.md`)]);
    const strays = readdirSync(FOLDER).filter((file) => !known.has(file));
    expect(strays, 'delete these pages of rules that are gone').toEqual([]);
  });
});

describe('messages', () => {
  it('are kept in one golden file', async () => {
    const chapters = RULES.map((rule) => chapter(rule.id, messagesOf(rule)));
    const byCode = Object.entries(YAML_WORDS).map(([code, message]) => chapter(code, [message]));
    const text = ['# All messages', ...chapters, '# The codes of the YAML parser', ...byCode].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('messages.golden.md');
  });

  it('put every code of the YAML parser into words', () => {
    const declarations = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8');
    const codes = /type ErrorCode = (.*);/.exec(declarations)?.[1]?.match(/\w+/g) ?? [];
    expect(codes.length).toBeGreaterThan(20);
    const own = ['UNRESOLVED_ALIAS', 'ALIAS_LIMIT', 'LINE_TOO_LONG', 'TOO_DEEP'];
    expect(Object.keys(YAML_WORDS).sort()).toEqual([...codes, ...own].sort());
    expect(Object.values(YAML_WORDS).flatMap(faultsOf)).toEqual([]);
    expect(faultsOf(UNKNOWN_YAML)).toEqual([]);
  });

  it.each(RULES)('$id says it in at most two sentences', (rule) => {
    expect(messagesOf(rule).flatMap(faultsOf)).toEqual([]);
  });
});

/** What is wrong with the form of a message: more than two sentences, no end, half-width punctuation. */
function faultsOf({ zh, en }: Message): string[] {
  const [chinese, english] = [zh, en].map((text) => text.replace(/“[^”]*”/gu, ''));
  const sentences = Math.max(
    chinese?.match(/[。？！]/gu)?.length ?? 0,
    english?.match(/[.?!](?= |$)/g)?.length ?? 0,
  );
  return [
    ...(/[。？]$/u.test(zh) && /[.?]$/.test(en) ? [] : [`does not end: ${zh} ${en}`]),
    ...(sentences <= 2 ? [] : [`more than two sentences: ${zh} ${en}`]),
    ...(/\p{Script=Han}[,;?!]/u.test(chinese ?? '') ? [`half-width punctuation: ${zh}`] : []),
  ];
}

/** Every message that the rule gives in its example and its fixtures, once. */
function messagesOf(rule: Rule): Message[] {
  const shown = [
    analyse(rule.wrong, exampleWorld(rule.world)),
    ...fixturesOf(rule).map(({ text, world }) => analyse(text, only(rule, world))),
  ].flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule.id));
  const all = shown.flatMap(({ message, related = [], fixes }) => [
    message,
    ...related.map((place) => place.message),
    ...fixesOf({ fixes }).map(({ title }) => ({ zh: `【${title.zh}】。`, en: `[${title.en}].` })),
  ]);
  return [...new Map(all.map((message) => [message.zh, message])).values()];
}

/** In a fence, where formatters of Markdown leave the text alone. */
function chapter(name: string, messages: readonly Message[]): string {
  const lines = messages.map(({ zh, en }) => `${zh}\n${en}`);
  return `## ${name}\n\n\`\`\`text\n${lines.join('\n\n')}\n\`\`\``;
}
