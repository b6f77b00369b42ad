// The rules at work: each check is run at its grain, and what was found in an unchanged piece is remembered.
import type { Entry, EntryField } from '../model/document/document.ts';
import { readIgnores } from '../model/document/ignores.ts';
import type { World } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Cell, CellContext, Check, EntryContext, Finding, Hit, Rule } from '../rules/rule.ts';
import { type Block, isUnread } from '../text/block.ts';
import { cutProblem } from '../text/cut/marks.ts';
import { CLEAN, type InText } from './checked.ts';
import { CleanCells } from './clean-cells.ts';
import type { DocumentMemory } from './document-memory.ts';
import { withoutKindNoise } from './mixed.ts';
import { isOdd, isSpoiled, UNREAD_RULES, withoutNoise } from './noise.ts';
import { type CellPlan, Plans } from './plans.ts';
import type { Running } from './running.ts';
import { Signs } from './signs.ts';

/** Ids of all rules. */
export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** The findings of one place stand in the order of their rules. */
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** Runs the rules that the settings leave on; a class because it holds their checks sorted by their grain. */
export class Checker {
  readonly world: World;
  /** Ids of the rules that are on. */
  readonly on: ReadonlySet<string>;
  /** Cells that are clean in whichever document they stand. */
  readonly clean = new CleanCells();
  private readonly running: readonly Running[];
  private readonly plans: Plans;
  private readonly signs: Signs;
  private readonly blockChecks: readonly Running<'block'>[];

  /** @param world as entries see it: without the other documents */
  constructor(world: World) {
    this.world = world;
    const rules = RULES.filter(({ id }) => world.settings.rules[id] !== 'off');
    this.on = new Set(rules.map(({ id }) => id));
    this.running = rules.flatMap((rule) => [rule.check].flat().map((check) => ({ rule, check })));
    this.blockChecks = this.of('block');
    this.signs = new Signs([IGNORING, ...this.blockChecks.map(({ check }) => check.signs ?? ANYTHING)]);
    this.plans = new Plans(this.of('cell'), this.of('entry'));
  }

  /** The checks of some grains, in the order of their rules. */
  of<K extends Check['of']>(...grains: readonly K[]): readonly Running<K>[] {
    const own = this.running.filter(({ check }) => grains.some((of) => check.of === of));
    return own as readonly unknown[] as readonly Running<K>[];
  }

  /** What is found in a block by itself, wherever its entries stand. */
  text(block: Block): InText {
    const signs = this.signs.in(block.text);
    const own = withoutNoise(this.ofBlock(block, signs));
    const cut = this.cut(block, own);
    const ignores = (signs & 1) === 0 ? CLEAN.ignores : readIgnores(block);
    const odd = isOdd({ block, raw: own }) ? { block, raw: own } : undefined;
    const raw = cut.length === 0 ? own : [...own, ...cut];
    return raw.length === 0 && ignores.length === 0 && odd === undefined ? CLEAN : { raw, ignores, odd };
  }

  /** What is found in how a block follows those before it, unless a slip in it is to blame. */
  private cut(block: Block, own: readonly Finding[]): readonly Finding[] {
    const problem = cutProblem(block);
    if (problem === undefined || isSpoiled(own)) return NONE;
    return this.of('cut').flatMap(({ rule, check }) => this.findings(rule, check.run(problem)));
  }

  /** An entry whose YAML is broken has that one finding; what else it lacks is told once it can be read. */
  entry(entry: Entry, context: EntryContext, memory: DocumentMemory): readonly Finding[] {
    if (entry.block.problems.length > 0) return NONE;
    const found: Finding[] = [];
    const { cells, checks } = this.plans.of(entry.shape);
    const { fields } = entry;
    for (const plan of cells) {
      const field = fields[plan.index];
      if (field !== undefined) this.cell(field, plan, context, memory, found);
    }
    for (const { rule, check } of checks) {
      const hits = check.run(entry, context);
      if (hits.length > 0) found.push(...this.findings(rule, hits));
    }
    if (found.length > 1) found.sort((a, b) => (ORDER.get(a.rule) ?? 0) - (ORDER.get(b.rule) ?? 0));
    return found.length === 0 ? NONE : withoutKindNoise(found);
  }

  /** Adds what is found in a cell alone: nothing where the same words were found clean before. */
  private cell(
    field: EntryField,
    { groups, isSlow }: CellPlan,
    context: CellContext,
    memory: DocumentMemory,
    found: Finding[],
  ): void {
    const wording = isSlow ? field.wording : undefined;
    if (wording !== undefined && memory.isClean(field.column, wording)) return;
    const before = found.length;
    const { asked } = memory;
    for (const { when, checks } of groups) {
      if (when?.(field, context) === false) continue;
      const cell: Cell = { fields: [field] };
      for (const { rule, check } of checks) {
        const hits = check.run(cell, context);
        if (hits.length > 0) found.push(...this.findings(rule, hits));
      }
    }
    if (wording !== undefined && found.length === before) memory.foundClean(field.column, wording, asked);
  }

  /** The hits of a rule as findings. */
  findings(rule: Rule, hits: Iterable<Hit>): Finding[] {
    return Array.from(hits, (hit) => this.finding(rule, hit));
  }

  private ofBlock(block: Block, signs: number): readonly Finding[] {
    const unread = isUnread(block);
    const found: Finding[] = [];
    let bit = 2;
    for (const { rule, check } of this.blockChecks) {
      const isAsked = (signs & bit) !== 0 && (!unread || UNREAD_RULES.has(rule.id));
      bit <<= 1;
      if (!isAsked) continue;
      const hits = check.run(block, this.world);
      if (hits.length > 0) found.push(...this.findings(rule, hits));
    }
    return found;
  }

  private finding(rule: Rule, hit: Hit): Finding {
    const set = this.world.settings.rules[rule.id];
    const severity = set === undefined || set === 'off' ? rule.severity : set;
    const { id, unfinished } = rule;
    return unfinished ? { ...hit, rule: id, severity, unfinished } : { ...hit, rule: id, severity };
  }
}

const NONE: readonly Finding[] = [];
const ANYTHING = /[\s\S]/u;
/** Without this no comment is one of those that silence a rule. */
const IGNORING = /忽/u;
