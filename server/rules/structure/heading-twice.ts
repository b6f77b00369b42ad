// Two headings for one element in one table: 完成时间 here, 完成时限 there.

import type { Doc, Entry, EntryField, PlacedText } from '../../model/document/document.ts';
import type { Column, Shape } from '../../model/document/shapes.ts';
import { type ElementFact, elementByHeading } from '../../model/standard/standard.ts';
import type { Edit, Fix, Rule } from '../rule.ts';
import { listedHeadings } from '../support/headings.ts';
import { offeredFix } from '../support/mend.ts';
import { readsHeadings } from '../support/reads.ts';
import { say } from '../support/say.ts';
import { shapesOf } from '../support/shapes.ts';

export const headingTwice: Rule = {
  id: 'heading-twice',
  severity: 'warning',
  needs: ['kind'],
  title: say('同一要素用了两个表头', 'Two headings for one element'),
  why: say(
    '一张表里同一要素只能有一个表头，否则一栏会分成两栏，各空一半。',
    'One element has one heading in a table; with two, one column becomes two half-empty ones.',
  ),
  basis: say('本项目的文件结构：键即表头', 'The structure of these files: the key is the heading'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时间: 长期
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
    完成时限: 长期
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时限: 长期
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
    完成时限: 长期
`,
  opens: true,
  check: {
    of: 'document',
    reads: readsHeadings,
    *run(doc, _, recall, words) {
      const shapes = yield* shapesOf(words, recall);
      if (!mayHaveTwo(doc, shapes.keys())) return;
      for (const twice of headingsTwice(doc)) {
        const { first, others } = twice;
        const other = others[0];
        if (other === undefined) continue;
        const times =
          others.length === 1 ? say('', '') : say(`（共${others.length}处）`, ` (${others.length} times)`);
        yield {
          place: other.place,
          message: say(
            `“${other.text}”${times.zh}与前面的“${first.text}”是同一要素，会印成两栏。请统一用一个表头。`,
            `“${other.text}”${times.en} is the same element as “${first.text}” above and would print as a second column. Use one heading.`,
          ),
          related: [
            {
              place: first.place,
              message: say(`前面用的是“${first.text}”。`, `“${first.text}” is used here.`),
            },
          ],
          fixes: () => renaming(twice),
          rests: others.map(({ place }) => place.block),
        };
      }
    },
  },
};

/** The first heading of an element, and all that differ from it under one other name. */
interface Twice {
  readonly first: PlacedText;
  readonly others: PlacedText[];
  /** Whether renaming would write the first heading twice in one entry or in 表头. */
  clash: boolean;
}

/** Whether an element has two headings in 表头 and the shapes of the entries. */
function mayHaveTwo(doc: Doc, shapes: Iterable<Shape>): boolean {
  const { kind } = doc;
  if (kind === undefined) return false;
  const listed = listedHeadings(doc).map(({ text }): Column => {
    return { heading: text, element: elementByHeading(kind, text) };
  });
  const firsts = new Map<ElementFact, string>();
  for (const columns of [listed, ...Array.from(shapes, (shape) => shape.columns)]) {
    for (const { element, heading } of columns) {
      const first = element && (firsts.get(element) ?? heading);
      if (first !== undefined && first !== heading) return true;
      if (element !== undefined) firsts.set(element, heading);
    }
  }
  return false;
}

function headingsTwice(doc: Doc): Twice[] {
  const { kind } = doc;
  if (kind === undefined) return [];
  const notes = new Notes();
  notes.group(listedHeadings(doc).map((heading) => [heading, elementByHeading(kind, heading.text)]));
  // Entries with the same headings are all clean, or none is: most tables have one or two sorts of entries.
  const clean = new Set<Shape>();
  const visit = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      if (!clean.has(entry.shape) && !notes.entry(entry.fields)) clean.add(entry.shape);
      if (entry.entries.length > 0) visit(entry.entries);
    }
  };
  visit(doc.entries);
  return notes.found();
}

/** What has been seen of a document's headings; a class because it gathers while the document is walked. */
class Notes {
  private readonly firsts = new Map<ElementFact, PlacedText>();
  private readonly twice = new Map<string, Twice>();

  found(): Twice[] {
    return [...this.twice.values()];
  }

  group(headings: readonly (readonly [PlacedText, ElementFact | undefined])[]): void {
    for (const [heading, element] of headings) {
      const twice = this.note(heading, element);
      if (twice !== undefined) twice.clash ||= headings.some(([{ text }]) => text === twice.first.text);
    }
  }

  /** Notes the headings of an entry; whether one of them is a second one for its element. */
  entry(fields: readonly EntryField[]): boolean {
    let found = false;
    for (const { heading, element } of fields) {
      const twice = this.note(heading, element);
      if (twice === undefined) continue;
      twice.clash ||= fields.some((field) => field.heading.text === twice.first.text);
      found = true;
    }
    return found;
  }

  private note(heading: PlacedText, element: ElementFact | undefined): Twice | undefined {
    const first = element && this.firsts.get(element);
    if (element !== undefined && first === undefined) this.firsts.set(element, heading);
    if (first === undefined || first.text === heading.text) return undefined;
    const twice = this.twice.get(heading.text) ?? { first, others: [], clash: false };
    this.twice.set(heading.text, twice);
    twice.others.push(heading);
    return twice;
  }
}

function renaming({ first, others, clash }: Twice): Fix[] {
  if (clash) return [];
  const edits = others.map(({ place }): Edit => ({ place, text: first.text }));
  return [offeredFix(say(`都改为“${first.text}”`, `Change all to “${first.text}”`), edits)];
}
