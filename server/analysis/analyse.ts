// The spine: text → tree → model → findings, one straight line, with the memory of the version before.
import type { Doc } from '../model/document.ts';
import { type Ignore, readIgnores } from '../model/ignores.ts';
import { ENTRIES_KEY, ReadMemory, readDocuments } from '../model/read.ts';
import { sameForEntries, type World, withoutOthers } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { absolute, type Block } from '../text/block.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import type { Node } from '../text/tree.ts';
import { Checker, type CheckMemory } from './checker.ts';
import { type Raw, withoutFollowUps, withoutSlipped } from './noise.ts';
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
interface Memory extends CheckMemory {
  readonly read: ReadMemory;
  /** The world as entries see it. */
  readonly near: World;
  readonly ignores: WeakMap<Block, readonly Ignore[]>;
  readonly scopes: readonly { readonly nodes: readonly Node[]; readonly scope: Scope }[];
}

/**
 * Analyses a text. The same text and world give the same findings, whatever came before; never throws.
 * @param before the analysis of the version before, whose unchanged entries are taken over; its own places are
 *   no longer right afterwards
 */
export function analyse(text: string, world: World, before?: Analysis): Analysis {
  const last = before !== undefined && sameForEntries(before.world, world) ? before : undefined;
  const near = last?.memory.near ?? withoutOthers(world);
  const read = before?.memory.read ?? new ReadMemory();
  const source = readSource(text, ENTRIES_KEY, before?.source);
  const docs = readDocuments(source, world.standard, read);
  const scopes = docs.map((doc, index) => scopeOf(doc, source.documents[index]?.parts ?? [], near, last));
  const memory: Memory = {
    read,
    near,
    blocks: last?.memory.blocks ?? new WeakMap(),
    ignores: before?.memory.ignores ?? new WeakMap(),
    recollection: before?.memory.recollection ?? new Recollection(),
    scopes,
  };
  const check = new Checker(near, memory);
  const raw: Raw = { source, docs, findings: source.blocks.flatMap((block) => check.block(block)) };
  const meant = [
    ...docs.flatMap((doc, index) => check.doc(doc, scopes[index]?.scope ?? new Scope(doc, near))),
    ...check.run('file', (run) => run(docs, near, memory.recollection.recall)),
    ...check.run('workspace', (run) => run(docs, world, memory.recollection.recall)),
  ];
  const findings = [
    ...raw.findings,
    ...withoutSlipped(
      check.run('cut', (run) => source.problems.flatMap((problem) => [...run(problem)])),
      raw,
    ),
    ...withoutFollowUps(meant, raw),
  ];
  const ignores = source.blocks.flatMap((block) => ignoresOf(block, memory));
  const left = silence(findings, docs, ignores, RULE_IDS, check.on);
  const said = check.run('ignore', (run) => left.ignores.flatMap((used) => [...run(used)]));
  const all = inOrder([...left.findings, ...withoutFollowUps(said, raw)]);
  return { source, docs, findings: all, world, memory };
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
  near: World,
  last: Analysis | undefined,
): ScopeMemory {
  const nodes = parts.map(({ node }) => node);
  const known = last?.memory.scopes.find((scope) => {
    return scope.nodes.length === nodes.length && scope.nodes.every((node, index) => node === nodes[index]);
  });
  return known ?? { nodes, scope: new Scope(doc, near) };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const placed = findings.map((finding) => ({ finding, at: absolute(finding.place) }));
  placed.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return placed.map(({ finding }) => finding);
}
