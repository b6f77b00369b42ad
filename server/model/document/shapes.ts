// The shape of an entry: its columns in their order. Nearly all entries of a table have the same one, so that what
// follows from headings alone is worked out once for each shape.
import type { ElementFact, ElementId, KindFact, Standard, ValueType } from '../standard/standard.ts';

/** A heading of entries, and the element that it names; undefined for a column of the user's own. */
export interface Column {
  readonly heading: string;
  readonly element: ElementFact | undefined;
}

/** A sequence of columns; the same object for the same headings in a text, as long as it is used. */
export class Shape {
  readonly columns: readonly Column[];
  /** The headings, one below the other. */
  readonly headings: string;
  readonly kind: KindFact | undefined;
  readonly standard: Standard;
  private readonly step: ShapeStep<Column>;
  private readonly answers = new Map<(shape: Shape) => unknown, unknown>();
  private readonly places = new Map<ElementId, number>();
  private readonly types = new Map<ValueType, number[]>();

  constructor(columns: readonly Column[], step: ShapeStep<Column>, shapes: Shapes<Column>) {
    this.columns = columns;
    this.headings = columns.map(({ heading }) => heading).join('\n');
    this.kind = shapes.kind;
    this.standard = shapes.standard;
    this.step = step;
    columns.forEach(({ element }, index) => {
      if (element === undefined) return;
      if (!this.places.has(element.id)) this.places.set(element.id, index);
      const places = this.types.get(element.type);
      if (places === undefined) this.types.set(element.type, [index]);
      else places.push(index);
    });
  }

  /** Which of the fields is the first of an element; undefined where none is. */
  indexOf(id: ElementId): number | undefined {
    return this.places.get(id);
  }

  /** Which of the fields hold values of a type. */
  holding(type: ValueType): readonly number[] {
    return this.types.get(type) ?? NONE;
  }

  /** The answer of a function of its file that depends on nothing but the shape, its kind and the standard. */
  once<T>(read: (shape: Shape) => T): T {
    const known = this.answers.get(read);
    if (known !== undefined || this.answers.has(read)) return known as T;
    const made = read(this);
    this.answers.set(read, made);
    return made;
  }

  /** The shape of an entry that goes on with other columns behind these. */
  with(columns: readonly Column[]): Shape {
    return columns.reduce((step, { heading }) => step.next(heading), this.step).shape;
  }
}

const NONE: readonly number[] = [];

/** So many steps are remembered, none of them by a longer heading. */
const MOST = 5000;
const LONGEST = 200;

/** The shapes of the entries of one kind. A class because it remembers them; what it remembers is bounded. */
export class Shapes<C extends Column> {
  readonly kind: KindFact | undefined;
  readonly standard: Standard;
  private readonly columnOf: (heading: string) => C;
  private first: ShapeStep<C>;
  private size = 0;

  /** @param columnOf the column that a heading stands for in a table of the kind */
  constructor(kind: KindFact | undefined, standard: Standard, columnOf: (heading: string) => C) {
    this.kind = kind;
    this.standard = standard;
    this.columnOf = columnOf;
    this.first = new ShapeStep(this, undefined, undefined);
  }

  /** An entry without any heading; the way to all others. */
  get empty(): ShapeStep<C> {
    if (this.size > MOST) {
      this.first = new ShapeStep(this, undefined, undefined);
      this.size = 0;
    }
    return this.first;
  }

  /** A step that was not there before. */
  add(before: ShapeStep<C>, heading: string): ShapeStep<C> {
    this.size++;
    return new ShapeStep(this, before, this.columnOf(heading));
  }
}

/** A shape that may go on with another heading. A class because it remembers how it went on. */
export class ShapeStep<C extends Column> {
  /** The last column. */
  readonly column: C | undefined;
  private readonly before: ShapeStep<C> | undefined;
  private readonly shapes: Shapes<C>;
  private readonly following = new Map<string, ShapeStep<C>>();
  private made: Shape | undefined;

  constructor(shapes: Shapes<C>, before: ShapeStep<C> | undefined, column: C | undefined) {
    this.shapes = shapes;
    this.before = before;
    this.column = column;
  }

  /** The step that one more heading makes of it. */
  next(heading: string): ShapeStep<C> {
    let next = this.following.get(heading);
    if (next === undefined) {
      next = this.shapes.add(this, heading);
      const key = next.column?.heading;
      if (key !== undefined && key.length <= LONGEST) this.following.set(key, next);
    }
    return next;
  }

  /** The shape of an entry that ends here. */
  get shape(): Shape {
    this.made ??= new Shape(this.columns(), this, this.shapes);
    return this.made;
  }

  private columns(): readonly Column[] {
    const columns: Column[] = [];
    for (let step: ShapeStep<C> | undefined = this; step?.column !== undefined; step = step.before)
      columns.push(step.column);
    return columns.reverse();
  }
}
