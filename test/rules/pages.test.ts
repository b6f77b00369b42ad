// The pages of the rules and the golden file of all messages: written by this test (`npx vitest run -u`), and checked.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/analyse.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { catalogue, rulePage } from '../../server/rules/page.ts';
import type { Message, Rule } from '../../server/rules/rule.ts';
import { fixturesOf, only } from './harness.ts';

const FOLDER = new URL('../../docs/rules/', import.meta.url).pathname;

describe('pages', () => {
  it.each(RULES)('$id', async (rule) => {
    const { findings } = analyse(rule.wrong, exampleWorld(rule.world));
    await expect(rulePage(rule, findings)).toMatchFileSnapshot(`${FOLDER}${rule.id}.md`);
  });

  it('are listed in the catalogue', async () => {
    await expect(catalogue(RULES)).toMatchFileSnapshot(`${FOLDER}README.md`);
  });

  it('belong to a rule, each of them', () => {
    const known = new Set(['README.md', ...RULES.map(({ id }) => `${id}.md`)]);
    const strays = readdirSync(FOLDER).filter((file) => !known.has(file));
    expect(strays, 'delete these pages of rules that are gone').toEqual([]);
  });
});

describe('messages', () => {
  it('are kept in one golden file', async () => {
    const chapters = RULES.map((rule) => `## ${rule.id}\n\n${messagesOf(rule).map(lines).join('\n')}`);
    const text = `# All messages\n\n${chapters.join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot('messages.golden.md');
  });

  it.each(RULES)('$id says it in at most two sentences', (rule) => {
    for (const { zh, en } of messagesOf(rule)) {
      expect(zh).toMatch(/[。？]$/u);
      expect(en).toMatch(/[.?]$/);
      expect(withoutQuotations(zh).match(/[。？！]/gu)?.length ?? 0, zh).toBeLessThanOrEqual(2);
      expect(withoutQuotations(en).match(/[.?!](?= |$)/g)?.length ?? 0, en).toBeLessThanOrEqual(2);
      expect(withoutQuotations(zh), 'half-width punctuation').not.toMatch(/\p{Script=Han}[,;?!]/u);
    }
  });
});

/** Every message that the rule gives in its example and its fixtures, once. */
function messagesOf(rule: Rule): Message[] {
  const shown = [
    analyse(rule.wrong, exampleWorld(rule.world)),
    ...fixturesOf(rule).map(({ text, world }) => analyse(text, only(rule, world))),
  ].flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule.id));
  const all = shown.flatMap(({ message, related = [], fixes = [] }) => [
    message,
    ...related.map((place) => place.message),
    ...fixes.map(({ title }) => ({ zh: `【${title.zh}】。`, en: `[${title.en}].` })),
  ]);
  return [...new Map(all.map((message) => [message.zh, message])).values()];
}

function lines({ zh, en }: Message): string {
  return `- ${zh}\n  ${en}`;
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/gu, '');
}
