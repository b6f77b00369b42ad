// Which documents become ours by their first key: told of documents as they are opened, edited and closed.

/** A document as the editor has it. */
export interface EditorDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Whether it has never been saved: a new text without a language. */
  readonly isUntitled: boolean;
  /** The first characters of its text. */
  head(): string;
}

/** A class because it remembers: a document that the user puts back to another language is not taken a second time. */
export class TakenDocuments {
  private readonly before = new Set<string>();
  private readonly isOurs: (head: string) => boolean;

  /** @param isOurs whether a text begins as one of ours */
  constructor(isOurs: (head: string) => boolean) {
    this.isOurs = isOurs;
  }

  /** Whether a document that was opened, or edited near its top, is to become ours now. */
  take({ uri, languageId, isUntitled, head }: EditorDocument): boolean {
    if (languageId === 'gongkai') this.before.add(uri);
    const mayBe = languageId === 'yaml' || (isUntitled && languageId === 'plaintext');
    if (!mayBe || this.before.has(uri) || !this.isOurs(head())) return false;
    this.before.add(uri);
    return true;
  }

  /** A document without a file is gone: the next one may have its name. */
  forget(uri: string): void {
    this.before.delete(uri);
  }
}
