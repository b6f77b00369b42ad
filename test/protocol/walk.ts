// A desk in one process: several files, some of them open, and everything that a user and an editor do with them.
import * as fc from 'fast-check';
import { vi } from 'vitest';
import { type Diagnostic, TextDocumentSyncKind, type TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { RESTS_AFTER_MS } from '../../server/protocol/findings/rests.ts';
import { RULES } from '../../server/rules/index.ts';
import { brokenBlocks } from '../../server/text/cut/marks.ts';
import { readSource } from '../../server/text/source.ts';
import { anyEdit, type Edit } from '../analysis/edits.ts';
import { editBetween } from '../text/random.ts';
import { type Wire, wire } from './wire.ts';

/** What others are compared with of a damaged file is what was last read of it, on purpose. */
const OF_OTHERS: ReadonlySet<unknown> = new Set(
  RULES.flatMap(({ id, check }) => ([check].flat().some(({ of }) => of === 'workspace') ? [id] : [])),
);
const SETTINGS: readonly Record<string, unknown>[] = [
  { language: 'zh' },
  { language: 'en' },
  {
    language: 'zh',
    rules: { 'deadline-past': 'error', 'element-missing': 'hint', 'unit-no-directory': 'off' },
  },
  { language: 'zh', today: '2021-01-01', dueSoonDays: 90 },
];

/** Numbers from 0 on, the same for the same seed. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number below another one. */
  below(most: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * most);
  }

  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}

/** A class because it is a session: what is on disk, what is open with which text, and a server that follows. */
export class Walk {
  private server: Wire;
  private readonly open = new Map<string, { text: string; version: number; languageId: string }>();
  private readonly edits: Edit[];
  private readonly chance: Chance;
  private readonly uris: readonly string[];
  private readonly units: readonly string[];
  private readonly directory: string;
  /** The texts that the files had at first. */
  private readonly sound: readonly string[];
  /** What was done, for the message of a failure. */
  readonly log: string[] = [];

  /**
   * @param directory URI of the unit directory
   * @param units what may stand in it
   */
  private constructor(
    server: Wire,
    chance: Chance,
    directory: string,
    units: readonly string[],
    edits: Edit[],
  ) {
    this.server = server;
    this.chance = chance;
    this.directory = directory;
    this.units = units;
    this.edits = edits;
    this.uris = Object.keys(server.files).filter((uri) => uri !== directory);
    this.sound = this.uris.map((uri) => server.files[uri] ?? '');
  }

  static async begin(
    files: Record<string, string>,
    directory: string,
    units: readonly string[],
    seed: number,
    steps: number,
  ): Promise<Walk> {
    const server = await wire({ files });
    return new Walk(server, new Chance(seed), directory, units, fc.sample(anyEdit, { numRuns: steps, seed }));
  }

  end(): Promise<void> {
    return stopped(this.server);
  }

  /** Does something that a user, an editor or another program does. */
  async step(): Promise<void> {
    const { chance } = this;
    const uri = chance.of(this.uris) ?? '';
    const doc = this.open.get(uri);
    const luck = chance.below(100);
    if (doc === undefined) {
      if (luck < 60) this.openFile(uri);
      else if (luck < 65) this.write(uri, this.edited(this.server.files[uri] ?? ''));
      else if (luck < 75) this.write(uri, chance.of(this.sound));
      else if (luck < 80) this.write(uri, undefined);
      else if (luck < 90) this.rename(uri);
      else this.write(this.directory, chance.of(this.units));
      return;
    }
    if (luck < 52) this.change(uri, this.edited(doc.text));
    // Somebody takes back all that was done, or pastes a whole table: a desk at which everything is damaged tells little.
    else if (luck < 58) this.change(uri, chance.of(this.sound) ?? '');
    else if (luck < 72) await this.takeOffer(uri, doc.text);
    else if (luck < 84) await this.takeFix(uri, doc.text);
    else if (luck < 88) this.save(uri);
    else if (luck < 92) this.close(uri);
    else if (luck < 94) this.reopen(uri);
    else if (luck < 96) this.write(this.directory, chance.of(this.units));
    else if (luck < 98) await this.settings();
    else if (luck < 99) await this.rest();
    else await this.restart();
  }

  /**
   * Compares what is told of all open documents, at rest, with what a server tells that begins with them.
   * @returns the first difference; undefined where there is none
   */
  async difference(): Promise<string | undefined> {
    await this.rest();
    const fresh = await this.another();
    await this.rest();
    try {
      const isDamaged = this.uris.some(
        (uri) => isBroken(this.open.get(uri)?.text) || isBroken(this.server.files[uri]),
      );
      for (const uri of this.open.keys()) {
        const [own, other] = [this.server, fresh].map((server) => told(server, uri, isDamaged));
        if (own !== other)
          return `${uri}\nafter   ${own}\nscratch ${other}\n${this.log.slice(-25).join('\n')}`;
      }
      return undefined;
    } finally {
      await stopped(fresh);
    }
  }

  private edited(text: string): string {
    const edit = this.edits.pop();
    // Random edits like the beginning of a text best: here it is that of any line.
    const starts = [...text.matchAll(/(?<![^\n])/gu)].map(({ index }) => index);
    const from = this.chance.of(starts) ?? 0;
    return edit === undefined ? text : text.slice(0, from) + edit(text.slice(from));
  }

  private openFile(uri: string): void {
    const text = this.server.files[uri];
    if (text === undefined) return;
    // Another editor may have the files for YAML.
    const doc = { text, version: 1, languageId: this.chance.of(['gongkai', 'yaml']) ?? '' };
    this.log.push(`open ${uri} as ${doc.languageId}`);
    this.open.set(uri, doc);
    this.server.open(uri, text, doc.languageId);
  }

  private change(uri: string, text: string): void {
    const doc = this.open.get(uri);
    if (doc === undefined || text === doc.text) return;
    const { start, end, insert } = editBetween(doc.text, text);
    this.log.push(`edit ${uri} ${start}–${end} ${JSON.stringify(insert)}`);
    const range = { start: placeIn(doc.text, start), end: placeIn(doc.text, end) };
    const isWhole = this.chance.below(20) === 0 || TextDocumentSyncKind.Incremental !== 2;
    doc.text = text;
    doc.version += 1;
    void this.server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: doc.version },
      contentChanges: [isWhole ? { text } : { range, text: insert }],
    });
  }

  private async takeOffer(uri: string, text: string): Promise<void> {
    const position = placeIn(text, outOfBreak(text, this.chance.below(text.length + 1)));
    const textDocument = { uri };
    const list: { items: { textEdit?: TextEdit }[] } | null = await this.server.client.sendRequest(
      'textDocument/completion',
      { textDocument, position },
    );
    const edit = this.chance.of(list?.items ?? [])?.textEdit;
    if (edit === undefined) return;
    this.log.push('offer:');
    this.change(uri, withEdits(text, [edit]));
  }

  private async takeFix(uri: string, text: string): Promise<void> {
    const lines = text.split('\n').length;
    const line = this.chance.below(lines);
    const range = { start: { line, character: 0 }, end: { line: line + this.chance.below(4), character: 0 } };
    const only = [this.chance.of(['quickfix', 'quickfix', 'source.fixAll']) ?? ''];
    const actions: { edit?: { documentChanges?: { edits: TextEdit[] }[] } }[] | null =
      await this.server.client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only },
      });
    const edits = this.chance.of(actions ?? [])?.edit?.documentChanges?.[0]?.edits;
    if (edits === undefined) return;
    this.log.push(`${only[0]}:`);
    this.change(uri, withEdits(text, edits));
  }

  private save(uri: string): void {
    const doc = this.open.get(uri);
    if (doc === undefined) return;
    this.log.push(`save ${uri}`);
    this.server.files[uri] = doc.text;
    this.server.save(uri);
    this.server.watched(2, uri);
  }

  private close(uri: string): void {
    this.log.push(`close ${uri}`);
    this.open.delete(uri);
    void this.server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** As an editor does when the language of a document is changed: its text stays. */
  private reopen(uri: string): void {
    const doc = this.open.get(uri);
    if (doc === undefined) return;
    this.close(uri);
    doc.languageId = doc.languageId === 'yaml' ? 'gongkai' : 'yaml';
    doc.version = 1;
    this.log.push(`reopen ${uri} as ${doc.languageId}`);
    this.open.set(uri, doc);
    this.server.open(uri, doc.text, doc.languageId);
  }

  /** Another program writes, or deletes. */
  private write(uri: string, text: string | undefined): void {
    this.log.push(`${text === undefined ? 'delete' : 'write'} ${uri}`);
    const was = this.server.files[uri] !== undefined;
    if (text === undefined) delete this.server.files[uri];
    else this.server.files[uri] = text;
    if (was || text !== undefined) this.server.watched(text === undefined ? 3 : was ? 2 : 1, uri);
  }

  private rename(uri: string): void {
    const to = this.uris.find((other) => this.server.files[other] === undefined && !this.open.has(other));
    const text = this.server.files[uri];
    this.write(to ?? uri, text ?? SOME);
    if (to !== undefined) this.write(uri, undefined);
  }

  private async settings(): Promise<void> {
    const settings = this.chance.of(SETTINGS) ?? {};
    this.log.push(`settings ${JSON.stringify(settings)}`);
    for (const key of Object.keys(this.server.settings)) delete this.server.settings[key];
    Object.assign(this.server.settings, settings);
    await this.server.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  }

  private async restart(): Promise<void> {
    this.log.push('restart');
    const fresh = await this.another();
    await stopped(this.server);
    this.server = fresh;
  }

  /** Another server that is told what is there now. */
  private async another(): Promise<Wire> {
    const fresh = await wire({ files: this.server.files, settings: this.server.settings });
    for (const [uri, { text, languageId }] of this.open) fresh.open(uri, text, languageId);
    return fresh;
  }

  /** Nothing is typed for a while, and all that follows has been done. */
  private async rest(): Promise<void> {
    await turns();
    await vi.advanceTimersByTimeAsync(RESTS_AFTER_MS + 1);
    await turns();
    await vi.advanceTimersByTimeAsync(200);
    await turns();
  }
}

const SOME =
  '类型: 任务分工\n标题: 新表\n文号: 某政办发〔2020〕9号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 市教育局\n';

/** To stop takes a moment of the clock, which is ours. */
async function stopped(server: Wire): Promise<void> {
  const stopping = server.stop();
  await turns();
  await vi.advanceTimersByTimeAsync(10);
  await stopping;
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise<void>((done) => setImmediate(done));
}

/** What is told of a document, in words; what rests on other documents only where none is damaged. */
function told({ published }: Wire, uri: string, isDamaged: boolean): string {
  const last: readonly Diagnostic[] = published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  const kept = isDamaged ? last.filter(({ code }) => !OF_OTHERS.has(code)) : last;
  return kept.map((item) => JSON.stringify(item)).join('\n');
}

function isBroken(text: string | undefined): boolean {
  return text !== undefined && brokenBlocks(readSource(text, ENTRIES_KEY).blocks).length > 0;
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** No place lies inside of a line break. */
function outOfBreak(text: string, at: number): number {
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

function placeIn(text: string, at: number): { line: number; character: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
