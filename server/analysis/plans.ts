// Plans: which checks look at the entries of one shape, and at which of their cells. Nearly all entries of a table have
// the same shape, so that most checks need not be asked one by one whether an entry is theirs.
import type { Column, Shape } from '../model/document/shapes.ts';
import { grouped } from '../rules/support/grouped.ts';
import type { CheckOf, Running } from './running.ts';

/** What is asked of the entries of one shape. */
export interface Plan {
  readonly cells: readonly CellPlan[];
  readonly checks: readonly Running<'entry'>[];
}

/** What is asked of the cells of one column. */
export interface CellPlan {
  /** Which of the fields it is. */
  readonly index: number;
  /** The checks that are asked together, by what is asked before. */
  readonly groups: readonly {
    readonly when: CheckOf<'cell'>['when'];
    readonly checks: readonly Running<'cell'>[];
  }[];
  /** Whether it costs more to ask them than to remember in which words they found nothing. */
  readonly isSlow: boolean;
}

/** A class because it remembers the plans that it has made. */
export class Plans {
  private readonly ofCells: readonly Running<'cell'>[];
  private readonly ofEntries: readonly Running<'entry'>[];
  private readonly plans = new WeakMap<Shape, Plan>();

  constructor(ofCells: readonly Running<'cell'>[], ofEntries: readonly Running<'entry'>[]) {
    this.ofCells = ofCells;
    this.ofEntries = ofEntries;
  }

  /** The plan for entries of a shape. */
  of(shape: Shape): Plan {
    let plan = this.plans.get(shape);
    if (plan === undefined) {
      plan = {
        cells: shape.columns.map((column, index) => this.ofColumn(column, index)).filter(isAsked),
        checks: this.ofEntries.filter(({ check }) => check.among?.(shape) !== false),
      };
      this.plans.set(shape, plan);
    }
    return plan;
  }

  private ofColumn({ element }: Column, index: number): CellPlan {
    const asked = this.ofCells.filter(({ check }) => check.under?.(element) !== false);
    const byWhen = grouped(asked, ({ check }) => check.when);
    const groups = Array.from(byWhen, ([when, checks]) => ({ when, checks }));
    return { index, groups, isSlow: asked.some(({ check }) => check.when === undefined) };
  }
}

function isAsked({ groups }: CellPlan): boolean {
  return groups.length > 0;
}
