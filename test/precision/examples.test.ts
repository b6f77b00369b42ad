// The examples are documents of record, and the three that list the 26 domains do name all of them.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { type Doc, walk } from '../../server/model/document/document.ts';
import { parseIso } from '../../server/model/languages/days.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import {
  domainLists,
  domainOf,
  headerLists,
  type PlacedDomains,
} from '../../server/rules/domains/domain-help.ts';
import { written } from '../rules/harness.ts';
import { documentNamed, EXAMPLES } from './documents.ts';

describe('an example', () => {
  it.each(EXAMPLES.map((document) => [document.name, document] as const))(
    '%s is a record: the same ten years later',
    (_, { text, world }) => {
      const later = { ...world, today: parseIso('2030-07-02') ?? 0 };
      expect(written(analyse(text, later))).toEqual(written(analyse(text, world)));
    },
  );
});

describe('the 26 domains', () => {
  const table = (doc: Doc): readonly PlacedDomains[] =>
    [...walk(doc.entries)].flatMap(({ entry }) => domainLists(entry, STANDARD));
  const note = (doc: Doc): readonly PlacedDomains[] => headerLists(doc, STANDARD);

  it.each([
    ['嘉兴市2020年责任清单.分工.yaml', '说明', note],
    ['某市26个试点领域任务分工.分工.yaml', '附件 1', table],
    ['标准汇总和区级任务分工.分工.yaml', '附件1', table],
  ] as const)('are all in %s, %s', (name, _, listsOf) => {
    const { text, world } = documentNamed(name);
    const [doc] = analyse(text, world).docs;
    const mentions = (doc === undefined ? [] : listsOf(doc)).flatMap(({ list }) => list.domains);
    const known = mentions.map((mention) => domainOf(mention, STANDARD)?.number);
    expect(mentions.length).toBe(26);
    expect(known.sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 26 }, (_none, index) => index + 1),
    );
  });
});
