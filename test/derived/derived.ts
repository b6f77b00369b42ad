// All that is written from other files of the project, and never by hand: `npm run test:fast -- -u` writes it.
import headers from '../../schemas/headers.json' with { type: 'json' };
import kinds from '../../schemas/kinds.json' with { type: 'json' };
import type { HeadersFile, KindsFile } from '../../server/model/standard/standard.ts';
import { type GrammarFacts, grammarOf } from './grammar.ts';
import { kindList } from './kind-list.ts';
import { manifestOf } from './manifest.ts';
import { readmeOf } from './readme.ts';
import { RULE_INDEX, ruleIndex } from './rule-index.ts';
import { SETTING_FILES } from './settings.ts';
import { VALUE_LISTS, withValues } from './value-lists.ts';

/** A file that is written wholly or partly. */
export interface DerivedFile {
  /** From the root. */
  readonly path: string;
  /** The text that it has to have. @param now the text that it has */
  text(now: string): string;
}

/** What is written from the kinds and the keys of the header. */
export function derivedFrom(facts: GrammarFacts): readonly DerivedFile[] {
  return [
    { path: 'schemas/kind-list.ts', text: () => kindList(facts.kinds) },
    { path: 'package.json', text: (now) => manifestOf(facts.kinds, now) },
    { path: 'syntaxes/gongkai.tmLanguage.json', text: (now) => grammarOf(facts, now) },
    { path: 'README.md', text: (now) => readmeOf(facts.kinds, 'en', now) },
    { path: 'README.zh-CN.md', text: (now) => readmeOf(facts.kinds, 'zh', now) },
  ];
}

/** All that is written, from the project as it is. */
export const DERIVED: readonly DerivedFile[] = [
  { path: RULE_INDEX, text: () => ruleIndex() },
  ...VALUE_LISTS,
  { path: 'README.md', text: withValues },
  { path: 'README.zh-CN.md', text: withValues },
  ...SETTING_FILES,
  ...derivedFrom({ kinds: kinds as KindsFile, headers: headers as HeadersFile }),
];
