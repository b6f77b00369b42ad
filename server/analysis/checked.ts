// What is known of a block that was checked. It stands on the block itself; the many in which nothing was found share one.
import type { Entry } from '../model/document/document.ts';
import type { Ignore } from '../model/document/ignores.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block, Note } from '../text/block.ts';
import type { Odd } from './noise.ts';

/** Identity of what an entry itself says: unchanged entries keep their array of fields from version to version. */
export type Own = Entry['fields'];

/** What is found in a block by itself, wherever its entries stand. */
export interface InText {
  /** What is found in its text, and in how it follows the blocks before it. */
  readonly raw: readonly Finding[];
  readonly ignores: readonly Ignore[];
  /** The block, when something stands in it because of which other findings are no news. */
  readonly odd: Odd | undefined;
}

/** What is found in a block, and where its entries stood. A class, to be told from notes of others. */
export class Checked implements Note {
  /** The checks that were run. */
  readonly owner: object;
  readonly text: InText;
  /** Where its entries stood: in a scope, if it has any. */
  readonly scope: object | undefined;
  /** What the last of its entries says, which may go on in other blocks; undefined where it is a row alone. */
  readonly own: Own | undefined;
  /** What is found in its entries. */
  readonly meant: readonly Finding[];

  constructor(
    owner: object,
    text: InText,
    scope: object | undefined,
    own: Own | undefined,
    meant: readonly Finding[],
  ) {
    this.owner = owner;
    this.text = text;
    this.scope = scope;
    this.own = own;
    this.meant = meant;
  }

  get isClean(): boolean {
    return this.text === CLEAN && this.meant.length === 0;
  }
}

/** What these checks left on a block. */
export function checkedBy(owner: object, { found }: Block): Checked | undefined {
  return found instanceof Checked && found.owner === owner ? found : undefined;
}

/** Nothing is found. */
export const CLEAN: InText = { raw: [], ignores: [], odd: undefined };
