// The rules at work: each check is run at its grain, and what was found in an unchanged piece is remembered.
import type { Doc, Entry } from '../model/document.ts';
import type { World } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Check, EntryContext, Finding, Hit, Rule } from '../rules/rule.ts';
import { type Block, isUnread } from '../text/block.ts';
import { withoutKindNoise, withoutMixedEntries } from './mixed.ts';
import { UNREAD_RULES, withoutNoise } from './noise.ts';
import type { Recollection } from './recollection.ts';
import type { Scope } from './scope.ts';

/** What checks remember from version to version. */
export interface CheckMemory {
  readonly blocks: WeakMap<Block, readonly Finding[]>;
  readonly recollection: Recollection;
}

type CheckOf<K extends Check['of']> = Extract<Check, { of: K }>;

/** One check of a rule that is on. */
type Running = readonly [rule: Rule, check: Check];

/** Runs the rules that the settings leave on; a class because it holds their checks sorted by their grain. */
export class Checker {
  private readonly world: World;
  private readonly memory: CheckMemory;
  /** Ids of the rules that are on. */
  readonly on: ReadonlySet<string>;
  private readonly running: Readonly<Record<Check['of'], readonly Running[]>>;

  /** @param world as entries see it: without the other documents */
  constructor(world: World, memory: CheckMemory) {
    this.world = world;
    this.memory = memory;
    const rules = RULES.filter(({ id }) => world.settings.rules[id] !== 'off');
    this.on = new Set(rules.map(({ id }) => id));
    const running = rules.flatMap(checksOf);
    const ofGrain = (of: Check['of']): Running[] => running.filter(([, check]) => check.of === of);
    this.running = {
      block: ofGrain('block'),
      cut: ofGrain('cut'),
      entry: ofGrain('entry'),
      header: ofGrain('header'),
      document: ofGrain('document'),
      file: ofGrain('file'),
      workspace: ofGrain('workspace'),
      ignore: ofGrain('ignore'),
    };
  }

  /** All findings of the checks of one grain; `call` hands their `run` what it wants. */
  run<K extends Check['of']>(
    of: K,
    call: (run: CheckOf<K>['run']) => Iterable<Hit>,
    running = this.running[of],
  ): Finding[] {
    const findings: Finding[] = [];
    for (const [rule, check] of running) {
      const hits = call(check.run.bind(check) as CheckOf<K>['run']);
      for (const hit of hits) findings.push(this.finding(rule, hit));
    }
    return findings;
  }

  block(block: Block): readonly Finding[] {
    let found = this.memory.blocks.get(block);
    if (found === undefined) {
      const running = isUnread(block) ? this.running.block.filter(speaksOfUnread) : this.running.block;
      found = withoutNoise(this.run('block', (run) => run(block, this.world), running));
      this.memory.blocks.set(block, found);
    }
    return found;
  }

  doc(doc: Doc, scope: Scope): readonly Finding[] {
    const broken = doc.header.fields.some(({ place }) => place.block.problems.length > 0);
    const whole = this.run('document', (run) => run(doc, this.world, this.memory.recollection.recall));
    return [
      ...(broken ? [] : this.run('header', (run) => run(doc, this.world))),
      ...withoutMixedEntries(whole, this.entries(doc.entries, scope, [])),
    ];
  }

  private entries(entries: readonly Entry[], scope: Scope, above: readonly Entry[]): Finding[] {
    return entries.flatMap((entry) => {
      const own = scope.findings(entry, above, this.entry);
      if (entry.entries.length === 0) return own;
      return [...own, ...this.entries(entry.entries, scope.within(entry), [...above, entry])];
    });
  }

  /** An entry whose YAML is broken has that one finding; what else it lacks is told once it can be read. */
  private readonly entry = (entry: Entry, context: EntryContext): readonly Finding[] => {
    if (entry.block.problems.length > 0) return [];
    return withoutKindNoise(this.run('entry', (run) => run(entry, context)));
  };

  private finding(rule: Rule, hit: Hit): Finding {
    const set = this.world.settings.rules[rule.id];
    return { ...hit, rule: rule.id, severity: set === undefined || set === 'off' ? rule.severity : set };
  }
}

function speaksOfUnread([rule]: Running): boolean {
  return UNREAD_RULES.has(rule.id);
}

function checksOf(rule: Rule): Running[] {
  return [rule.check].flat().map((check) => [rule, check]);
}
