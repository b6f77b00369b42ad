// The spine: text → tree → model → findings, one straight line, with the memory of the version before.
import type { Doc, Entry } from '../model/document.ts';
import { type Ignore, readIgnores } from '../model/ignores.ts';
import { ENTRIES_KEY, ReadMemory, readDocuments } from '../model/read.ts';
import type { World } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Check, EntryContext, Finding, Hit, Rule } from '../rules/rule.ts';
import { absolute, type Block, isUnread } from '../text/block.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import type { Node } from '../text/tree.ts';
import { SYNTAX_RULE, withoutNoise, withoutStrays } from './noise.ts';
import { Recollection } from './recollection.ts';
import { Scope } from './scope.ts';
import { silence } from './silence.ts';

/** A text with everything that is known of it. Places are those of this, the newest, version. */
export interface Analysis {
  readonly source: Source;
  readonly docs: readonly Doc[];
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  readonly world: World;
  readonly memory: Memory;
}

/** What is carried from version to version: nothing in it changes an answer, it only saves work. */
interface Memory {
  readonly read: ReadMemory;
  readonly blocks: WeakMap<Block, readonly Finding[]>;
  readonly ignores: WeakMap<Block, readonly Ignore[]>;
  readonly recollection: Recollection;
  readonly scopes: readonly { readonly nodes: readonly Node[]; readonly scope: Scope }[];
}

/**
 * Analyses a text. The same text and world give the same findings, whatever came before; never throws.
 * @param before the analysis of the version before, whose unchanged entries are taken over; its own places are
 *   no longer right afterwards
 */
export function analyse(text: string, world: World, before?: Analysis): Analysis {
  const last = before?.world === world ? before : undefined;
  const read = before?.memory.read ?? new ReadMemory();
  const source = readSource(text, ENTRIES_KEY, before?.source);
  const docs = readDocuments(source, world.standard, read);
  const scopes = docs.map((doc, index) => scopeOf(doc, source.documents[index]?.parts ?? [], world, last));
  const memory: Memory = {
    read,
    blocks: last?.memory.blocks ?? new WeakMap(),
    ignores: before?.memory.ignores ?? new WeakMap(),
    recollection: before?.memory.recollection ?? new Recollection(),
    scopes,
  };
  const check = new Checker(world, memory);
  const findings = [
    ...source.blocks.flatMap((block) => check.block(block)),
    ...check.run('cut', (run) => source.problems.flatMap((problem) => [...run(problem)])),
    ...withoutStrays(
      docs.flatMap((doc, index) => check.doc(doc, scopes[index]?.scope ?? new Scope(doc, world))),
      source.problems,
    ),
    ...check.run('file', (run) => run(docs, world)),
  ];
  const ignores = source.blocks.flatMap((block) => ignoresOf(block, memory));
  const left = silence(findings, docs, ignores, RULE_IDS, check.on);
  const said = check.run('ignore', (run) => left.ignores.flatMap((used) => [...run(used)]));
  return { source, docs, findings: inOrder([...left.findings, ...said]), world, memory };
}

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

function ignoresOf(block: Block, { ignores }: Memory): readonly Ignore[] {
  let known = ignores.get(block);
  if (known === undefined) {
    known = readIgnores(block);
    ignores.set(block, known);
  }
  return known;
}

type ScopeMemory = Memory['scopes'][number];

/** The scope of a document lasts as long as its header does. */
function scopeOf(
  doc: Doc,
  parts: readonly { node: Node }[],
  world: World,
  last: Analysis | undefined,
): ScopeMemory {
  const nodes = parts.map(({ node }) => node);
  const known = last?.memory.scopes.find((scope) => {
    return scope.nodes.length === nodes.length && scope.nodes.every((node, index) => node === nodes[index]);
  });
  return known ?? { nodes, scope: new Scope(doc, world) };
}

type CheckOf<K extends Check['of']> = Extract<Check, { of: K }>;

/** One check of a rule that is on. */
type Running = readonly [rule: Rule, check: Check];

/** Runs the rules that the settings leave on; a class because it holds their checks sorted by their grain. */
class Checker {
  private readonly world: World;
  private readonly memory: Memory;
  /** Ids of the rules that are on. */
  readonly on: ReadonlySet<string>;
  private readonly running: Readonly<Record<Check['of'], readonly Running[]>>;

  constructor(world: World, memory: Memory) {
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
      const running = isUnread(block) ? this.running.block.filter(isSyntax) : this.running.block;
      found = withoutNoise(
        block,
        this.run('block', (run) => run(block, this.world), running),
      );
      this.memory.blocks.set(block, found);
    }
    return found;
  }

  doc(doc: Doc, scope: Scope): Finding[] {
    const broken = doc.header.fields.some(({ place }) => place.block.problems.length > 0);
    return [
      ...(broken ? [] : this.run('header', (run) => run(doc, this.world))),
      ...this.run('document', (run) => run(doc, this.world, this.memory.recollection.recall)),
      ...this.entries(doc.entries, scope, []),
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
    return this.run('entry', (run) => run(entry, context));
  };

  private finding(rule: Rule, hit: Hit): Finding {
    const set = this.world.settings.rules[rule.id];
    return { ...hit, rule: rule.id, severity: set === undefined || set === 'off' ? rule.severity : set };
  }
}

/** Of a block that was not read only the parser speaks. */
function isSyntax([rule]: Running): boolean {
  return rule.id === SYNTAX_RULE;
}

function checksOf(rule: Rule): Running[] {
  return [rule.check].flat().map((check) => [rule, check]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => ({ finding, at: absolute(finding.place) }));
  placed.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return placed.map(({ finding }) => finding);
}
