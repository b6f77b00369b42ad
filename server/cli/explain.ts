// `gongkai explain`: the page of a rule, or the list of all rules.
import { RULES } from '../rules/index.ts';
import type { Language } from '../rules/support/say.ts';
import { visible, visibleLines } from '../text/visible.ts';
import type { ExplainCommand } from './args/command.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';
import { pageOf } from './rule-page.ts';

/** Prints the page of one rule, or a line for each. */
export function explain({ rule: id }: ExplainCommand, host: Host, language: Language): ExitCode {
  if (id === undefined) {
    host.out(
      RULES.map(({ id: each, severity, title }) => `${each}  ${severity}  ${title[language]}\n`).join(''),
    );
    return EXIT.clean;
  }
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) {
    host.err(`${visible(UNKNOWN[language](id))}\n`);
    return EXIT.usage;
  }
  // Some examples are about signs that nobody sees.
  host.out(visibleLines(pageOf(rule)));
  return EXIT.clean;
}

const UNKNOWN: Readonly<Record<Language, (id: string) => string>> = {
  zh: (id) => `没有“${id}”这条规则；运行 gongkai explain --list 看全部规则。`,
  en: (id) => `There is no rule "${id}"; see gongkai explain --list.`,
};
