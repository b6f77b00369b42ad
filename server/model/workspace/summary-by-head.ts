// A document of another file of which only the head is there, before it is asked for more.
import { hasRole } from '../standard/standard.ts';
import type { DocumentSummary, HeaderSummary } from './summary.ts';

/** What is gathered from the entries of a document. */
export type DocumentBody = Omit<DocumentSummary, keyof HeaderSummary>;

/** A summary whose body is read at most once, and only when a rule asks for it. */
export class SummaryByHead implements DocumentSummary {
  readonly file: string;
  readonly kind: HeaderSummary['kind'];
  readonly roles: HeaderSummary['roles'];
  readonly title: string;
  readonly notice: string;
  readonly annex: string;
  readonly place: string;
  readonly number: string | undefined;
  readonly superiors: readonly string[];
  readonly archived: boolean;
  readonly domains: readonly string[];
  private readonly read: () => DocumentBody | undefined;
  private known: DocumentBody | undefined;

  /** @param read the body; undefined when it cannot be read any more */
  constructor(head: HeaderSummary, read: () => DocumentBody | undefined) {
    this.file = head.file;
    this.kind = head.kind;
    this.roles = head.roles;
    this.title = head.title;
    this.notice = head.notice;
    this.annex = head.annex;
    this.place = head.place;
    this.number = head.number;
    this.superiors = head.superiors;
    this.archived = head.archived;
    this.domains = head.domains;
    this.read = read;
  }

  get plan(): DocumentSummary['plan'] {
    return hasRole(this, 'plan') ? this.body.plan : NOTHING.plan;
  }

  get items(): DocumentSummary['items'] {
    return hasRole(this, 'items') ? this.body.items : NOTHING.items;
  }

  get leaders(): DocumentSummary['leaders'] {
    return hasRole(this, 'leaders') ? this.body.leaders : NOTHING.leaders;
  }

  /** Whether the body has been asked for. */
  get isRead(): boolean {
    return this.known !== undefined;
  }

  private get body(): DocumentBody {
    this.known ??= this.read() ?? NOTHING;
    return this.known;
  }
}

const NOTHING: DocumentBody = { plan: new Map(), items: new Map(), leaders: new Map() };
