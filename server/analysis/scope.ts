// Scopes: entries in the same scope see the same surroundings, so that what was found in them holds as long as it lasts.
import type { Entry } from '../model/document/document.ts';
import { Checked, CLEAN, type Own } from './checked.ts';
import type { DocumentMemory } from './document-memory.ts';

/** Where an entry stands: its document, the world, and the groups above it. A class because it lasts as long as they do. */
export class Scope {
  readonly memory: DocumentMemory;
  /** The note of all rows in it in which nothing is found. */
  readonly clean: Checked;
  private readonly inner = new WeakMap<Own, Scope>();

  /** @param owner the checks */
  constructor(owner: object, memory: DocumentMemory) {
    this.memory = memory;
    this.clean = new Checked(owner, CLEAN, this, undefined, []);
  }

  /** The scope of what lies in a group. */
  within(group: Entry): Scope {
    let scope = this.inner.get(group.fields);
    if (scope === undefined) {
      scope = new Scope(this.clean.owner, this.memory);
      this.inner.set(group.fields, scope);
    }
    return scope;
  }
}
