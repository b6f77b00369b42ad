// What a rule says of itself, so that one mistake makes one finding: what the slip that it finds spoils, and what has to be
// whole for its own findings to be news.

/**
 * What a finding of a rule spoils. `row`: a line is out of its place, so that the entry or header with it cannot be judged
 * before it is mended. `value`: what else is said of its line is said of a text that was not meant. `kind`: entries are held
 * against the wrong kind.
 */
export type Spoils = 'row' | 'value' | 'kind';

/**
 * What a rule needs. `lines`: no slip on the line or the one before it, which would explain what the parser says. `value`:
 * the value as it was meant, and its entry. `groups`: the groups above an entry, and its end. `kind`: entries of the kind
 * that the header names. `document`, `file`: every part of them, as what is asked for may stand in one that could not be
 * read.
 */
export type Needs = 'lines' | 'value' | 'groups' | 'kind' | 'document' | 'file';

/** What a rule says of itself and of what others find. */
export interface AmongOthers {
  readonly spoils?: Spoils;
  readonly needs?: readonly Needs[];
  /** What it finds may stand in the middle of an entry, so that the piece before it has lost its end. */
  readonly cuts?: true;
  /** It speaks of blocks of which nothing was read. */
  readonly ofUnread?: true;
}
