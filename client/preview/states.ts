// Which state of the tables the page shows: what its HTML holds, what its script was told since, and what is newest.
import type { ToPage } from './messages.ts';
import { planTables } from './plan.ts';
import type { ShownTable } from './shown.ts';

interface State {
  readonly number: number;
  readonly tables: readonly ShownTable[];
}

/** A class because it follows one page through its life; a hidden page loses its script and comes back as its HTML. */
export class PageStates {
  private count = 0;
  private loaded: State | undefined;
  private told: State | undefined;
  private newest: State | undefined;

  /** Whether there is a page that can be patched. */
  get hasPage(): boolean {
    return this.loaded !== undefined;
  }

  /** Takes note of a new page with these tables; returns the number of its state. */
  load(tables: readonly ShownTable[]): number {
    const state = this.numbered(tables);
    this.loaded = state;
    this.newest = state;
    this.told = undefined;
    return state.number;
  }

  /** Takes note of newer tables; returns the patch for the script, when one is running. */
  update(tables: readonly ShownTable[]): ToPage | undefined {
    this.newest = this.numbered(tables);
    return this.patch();
  }

  /** The script of the page of this state runs; returns the patch to what is newest. */
  ready(number: number): ToPage | undefined {
    if (this.loaded?.number !== number) return undefined;
    this.told = this.loaded;
    return this.patch();
  }

  /** The page is hidden, and its script is gone. */
  hide(): void {
    this.told = undefined;
  }

  /** Another document: there is no page for it yet. */
  reset(): void {
    this.loaded = undefined;
    this.told = undefined;
    this.newest = undefined;
  }

  /** Whether the page shows the newest tables, so that its indices are ours. */
  shows(number: number): boolean {
    return this.newest?.number === number;
  }

  private patch(): ToPage | undefined {
    const { told, newest } = this;
    if (told === undefined || newest === undefined || told === newest) return undefined;
    this.told = newest;
    return {
      type: 'patch',
      from: told.number,
      to: newest.number,
      tables: planTables(told.tables, newest.tables),
    };
  }

  private numbered(tables: readonly ShownTable[]): State {
    this.count += 1;
    return { number: this.count, tables };
  }
}
