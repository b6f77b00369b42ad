// The memory of checked entries: an entry whose own text and whose surroundings are unchanged is not checked again.
import type { DocFacts, Entry } from '../model/document.ts';
import type { World } from '../model/world.ts';
import type { Finding, Standing } from '../rules/rule.ts';

/** Identity of what an entry itself says: unchanged entries keep their array of fields from version to version. */
type Own = Entry['fields'];

/**
 * Where an entry stands: its document, the world, and the groups above it. Two entries in the same scope see the
 * same surroundings. A class because it remembers as long as those surroundings last.
 */
export class Scope {
  readonly doc: DocFacts;
  readonly world: World;
  private readonly inner = new WeakMap<Own, Scope>();
  private readonly checked = new WeakMap<Own, readonly Finding[]>();

  constructor(doc: DocFacts, world: World) {
    this.doc = doc;
    this.world = world;
  }

  /** The scope of what lies in a group. */
  within(group: Entry): Scope {
    let scope = this.inner.get(group.fields);
    if (scope === undefined) {
      scope = new Scope(this.doc, this.world);
      this.inner.set(group.fields, scope);
    }
    return scope;
  }

  /** The findings of an entry itself, made by `check` or remembered. What lies in it is not looked at. */
  findings(
    entry: Entry,
    above: readonly Entry[],
    check: (entry: Entry, context: Standing) => readonly Finding[],
  ): readonly Finding[] {
    const known = this.checked.get(entry.fields);
    if (known !== undefined) return known;
    const found = check(entry, { doc: this.doc, above, world: this.world });
    this.checked.set(entry.fields, found);
    return found;
  }
}
