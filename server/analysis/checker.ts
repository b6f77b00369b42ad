// The rules at work: each check is run at its grain, and what was found in an unchanged piece is remembered.
import type { DocFacts, Entry, EntryField } from '../model/document.ts';
import type { ElementFact } from '../model/standard.ts';
import type { World } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Cell, CellContext, Check, Finding, Hit, Rule, Standing } from '../rules/rule.ts';
import { type Block, isUnread } from '../text/block.ts';
import { cutProblem } from '../text/marks.ts';
import { DocumentMemory } from './document-memory.ts';
import { withoutKindNoise } from './mixed.ts';
import { isSpoiled, UNREAD_RULES, withoutNoise } from './noise.ts';
import { Signs } from './signs.ts';

/** The checks of one grain. */
export type CheckOf<K extends Check['of']> = Extract<Check, { of: K }>;

/** One check of a rule that is on. */
export interface Running<K extends Check['of'] = Check['of']> {
  readonly rule: Rule;
  readonly check: CheckOf<K>;
}

/** The checks of the cells of one column. */
interface ColumnChecks {
  readonly checks: readonly Running<'cell'>[];
  readonly isSlow: boolean;
}

/** Ids of all rules. */
export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** The findings of one place stand in the order of their rules. */
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** Runs the rules that the settings leave on; a class because it holds their checks sorted by their grain. */
export class Checker {
  private readonly world: World;
  /** Ids of the rules that are on. */
  readonly on: ReadonlySet<string>;
  private readonly running: readonly Running[];
  private readonly byGrain = new Map<Check['of'], readonly Running[]>();
  private readonly blocks = new WeakMap<Block, readonly Finding[]>();
  private readonly byElement = new Map<ElementFact | undefined, ColumnChecks>();
  private readonly signs: Signs;
  private readonly memories = new WeakMap<DocFacts, DocumentMemory>();

  /** @param world as entries see it: without the other documents */
  constructor(world: World) {
    this.world = world;
    const rules = RULES.filter(({ id }) => world.settings.rules[id] !== 'off');
    this.on = new Set(rules.map(({ id }) => id));
    this.running = rules.flatMap((rule) => [rule.check].flat().map((check) => ({ rule, check })));
    this.signs = new Signs(this.of('block').map(({ check }) => check.signs ?? ANYTHING));
  }

  /** The checks of one grain. */
  of<K extends Check['of']>(of: K): readonly Running<K>[] {
    let known = this.byGrain.get(of);
    if (known === undefined) {
      known = this.running.filter(({ check }) => check.of === of);
      this.byGrain.set(of, known);
    }
    return known as readonly unknown[] as readonly Running<K>[];
  }

  /** What is found in the text of a block. */
  block(block: Block): readonly Finding[] {
    let found = this.blocks.get(block);
    if (found === undefined) {
      found = withoutNoise(this.ofBlock(block));
      this.blocks.set(block, found);
    }
    return found;
  }

  /** What is found in how a block follows those before it, unless a slip in it is to blame. */
  cut(block: Block): readonly Finding[] {
    const problem = cutProblem(block);
    if (problem === undefined || isSpoiled(this.block(block))) return NONE;
    return this.of('cut').flatMap(({ rule, check }) => this.findings(rule, check.run(problem)));
  }

  /** An entry whose YAML is broken has that one finding; what else it lacks is told once it can be read. */
  readonly entry = (entry: Entry, standing: Standing): readonly Finding[] => {
    if (entry.block.problems.length > 0) return NONE;
    const memory = this.memoryOf(standing);
    const context = { ...standing, remember: memory.remember };
    const found: Finding[] = [];
    for (const field of entry.fields) this.cell(field, memory, context, found);
    for (const { rule, check } of this.of('entry')) {
      for (const hit of check.run(entry, context)) found.push(this.finding(rule, hit));
    }
    if (found.length > 1) found.sort((a, b) => (ORDER.get(a.rule) ?? 0) - (ORDER.get(b.rule) ?? 0));
    return withoutKindNoise(found);
  };

  /** Adds what is found in a cell alone: nothing where the same words were found clean before. */
  private cell(field: EntryField, memory: DocumentMemory, context: CellContext, found: Finding[]): void {
    const { checks, isSlow } = this.cellChecks(field.element);
    const { wording } = field;
    if (isSlow && wording !== undefined && memory.isClean(field.column, wording)) return;
    const before = found.length;
    const cell: Cell = { fields: [field], wording };
    for (const { rule, check } of checks) {
      for (const hit of check.run(cell, context)) found.push(this.finding(rule, hit));
    }
    if (isSlow && wording !== undefined && found.length === before) memory.foundClean(field.column, wording);
  }

  /** The checks that look at the cells of a column. Such as look at all columns are too quick to be remembered. */
  private cellChecks(element: ElementFact | undefined): ColumnChecks {
    let known = this.byElement.get(element);
    if (known === undefined) {
      const checks = this.of('cell').filter(({ check }) => check.under?.(element) ?? true);
      known = { checks, isSlow: checks.some(({ check }) => check.under !== undefined) };
      this.byElement.set(element, known);
    }
    return known;
  }

  private memoryOf(standing: Standing): DocumentMemory {
    const { doc } = standing;
    let memory = this.memories.get(doc);
    if (memory === undefined) {
      memory = new DocumentMemory(standing);
      this.memories.set(doc, memory);
    }
    return memory;
  }

  /** The hits of a rule as findings. */
  findings(rule: Rule, hits: Iterable<Hit>): Finding[] {
    return Array.from(hits, (hit) => this.finding(rule, hit));
  }

  private ofBlock(block: Block): readonly Finding[] {
    const unread = isUnread(block);
    const found: Finding[] = [];
    const signs = this.signs.in(block.text);
    let bit = 1;
    for (const { rule, check } of this.of('block')) {
      const isAsked = (signs & bit) !== 0 && (!unread || UNREAD_RULES.has(rule.id));
      bit <<= 1;
      if (!isAsked) continue;
      for (const hit of check.run(block, this.world)) found.push(this.finding(rule, hit));
    }
    return found;
  }

  private finding(rule: Rule, hit: Hit): Finding {
    const set = this.world.settings.rules[rule.id];
    return { ...hit, rule: rule.id, severity: set === undefined || set === 'off' ? rule.severity : set };
  }
}

const NONE: readonly Finding[] = [];
const ANYTHING = /[\s\S]/u;
