// `gongkai explain` prints the page of each rule, which is the page in docs/rules; its list has a line for each.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { run } from './memory.ts';

describe('explain', () => {
  test.each(RULES.map(({ id }) => id))('%s prints the page of the rule', async (id) => {
    const { exit, out, err } = await run(['explain', id]);
    expect([exit, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`../../docs/rules/${id}.md`);
  });

  test('--list has a line for each rule, in the language asked for', async () => {
    const listed = async (language: 'zh' | 'en') =>
      (await run(['explain', '--list', '--language', language])).out.trimEnd().split('\n');
    expect(await listed('zh')).toEqual(
      RULES.map(({ id, severity, title }) => `${id}  ${severity}  ${title.zh}`),
    );
    expect(await listed('en')).toEqual(
      RULES.map(({ id, severity, title }) => `${id}  ${severity}  ${title.en}`),
    );
  });
});
