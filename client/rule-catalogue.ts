// The rules as the catalogue in `docs/rules/README.md` lists them, by their ids and titles.
import type { LocalizedText } from './language.ts';

/** A rule of the catalogue. */
export interface ListedRule {
  readonly id: string;
  readonly title: LocalizedText;
}

/** `- [id](id.md)（级别 severity）：标题 · Title` */
const LINE = /^- \[([a-z0-9-]+)\]\([^)]*\)（[^）]*）：([\s\S]+) · ([\s\S]+)$/u;

/** The rules that a catalogue lists, in its order. */
export function rulesIn(catalogue: string): readonly ListedRule[] {
  return catalogue.split(/\r?\n/u).flatMap((line) => {
    const [, id = '', zh = '', en = ''] = LINE.exec(line) ?? [];
    return id === '' ? [] : [{ id, title: { zh, en } }];
  });
}
