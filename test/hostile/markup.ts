// Texts of a document or a directory that mean something to whoever shows Markdown: shown as they were written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pagesOf } from '../features/readers.ts';
import type { Attack } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { CAPABILITIES } from './common-peer.ts';
import { folderWith } from './folder.ts';
import { Peer } from './peer.ts';

const LEAK = 'https://attacker.example/leak.png';
const TEXTS = [
  `![](${LEAK})`,
  `![x](${LEAK} "t")`,
  `[x](${LEAK})`,
  `[x][y]\n\n[y]: ${LEAK}`,
  `[y]: ${LEAK}`,
  `[${LEAK}]`,
  `<${LEAK}>`,
  LEAK,
  'www.attacker.example',
  'a@attacker.example',
  '<a@attacker.example>',
  `<img src="${LEAK}">`,
  `<IMG SRC=${LEAK}>`,
  `&lt;img src=${LEAK}&gt;`,
  `&#60;img src=${LEAK}>`,
  `<a href="${LEAK}">x</a>`,
  '<script>alert(1)</script>',
  '<!-- x -->',
  '<?x?>',
  '<![CDATA[x]]>',
  '<b>x</b>',
  '# x',
  '## x',
  'x\n===',
  'x\n---',
  '> x',
  '- x',
  '* x',
  '1. x',
  '1) x',
  '```\nx\n```',
  '~~~\nx',
  '    x',
  '\tx',
  '***x***',
  '__x__',
  '~~x~~',
  '`x`',
  '``x',
  '|x|y|\n|-|-|\n|1|2|',
  '[^1]\n\n[^1]: x',
  '- [ ] x',
  '---',
  '***',
  '\\',
  'x\\',
  'x\\\ny',
  `\\![](${LEAK})`,
  `\\\\![](${LEAK})`,
  `!\\[](${LEAK})`,
  `![\\](${LEAK})`,
  `*![](${LEAK})*`,
  `**](${LEAK})`,
  `](${LEAK})`,
  `x](${LEAK})[y`,
  `"![](${LEAK})`,
  `）![](${LEAK})（`,
  `\`![](${LEAK})\``,
  `\`\`\`![](${LEAK})`,
  `$(alert) x`,
  '[x](command:workbench.action.terminal.new)',
  '<command:x>',
  'command:x',
  'vscode://x',
  `![](//attacker.example/x)`,
  `&excl;[](${LEAK})`,
  `&#33;[](${LEAK})`,
  `x  \n# y`,
  `x\r# y`,
  `x\u2028# y`,
  `x\u0085# y`,
  `\u00a0# x`,
  `\u0000![](${LEAK})`,
  `mailto:a@attacker.example`,
  'ftp://attacker.example',
  'xmpp:a@attacker.example',
  `h\u200bttps://x`,
  `https://a![](${LEAK})`,
  `www.a![](${LEAK})`,
  'x\ry',
  `[[x]](${LEAK})`,
  `[x]\u200b(${LEAK})`,
  `![](<${LEAK}>)`,
  `![x]: ${LEAK}`,
  `|`,
  'a|b',
  '\\|',
  '&amp;',
  '&nbsp;',
  '<',
  '>',
  '&',
  '*',
  '_',
  '~',
  '^',
  '=',
  ':',
  '::: x',
  '$x$',
  '$$x$$',
  '==x==',
] as const;

/** The places of which something is shown; the text stands in quotes, as JSON writes it. */
const DIRECTORY = ['标题', '名称', '类别', '简称', '曾用名'] as const;

/** What is wrong with a Markdown text that should hold nothing of its document's but words. */
function acts(text: string): string | undefined {
  const bad =
    /<img|attacker\.example[^<]*"|href="(?!https:\/\/www\.gov\.cn|gongkai-rule:)|<script|<b>|<h[1-6]|<!--|<\?x|command:[^<]*"/iu;
  const found = pagesOf(text).find((html) => bad.test(html));
  return found === undefined ? undefined : `acts: ${found.slice(0, 300)}`;
}

const BY_DIRECTORY = TEXTS.flatMap((text) =>
  DIRECTORY.map(
    (place): Attack => ({
      name: `${place} of a directory ${JSON.stringify(text)}`,
      run: () => hovered(place, text),
    }),
  ),
);

async function hovered(place: (typeof DIRECTORY)[number], text: string): Promise<string | undefined> {
  const value = JSON.stringify(text);
  const name = place === '名称' ? value : '市甲局';
  const lines = [
    '类型: 单位名录',
    `标题: ${place === '标题' ? value : '甲市'}`,
    '条目:',
    `  - 类别: ${place === '类别' ? value : '部门'}`,
    '    条目:',
    `      - 名称: ${name}`,
    `        简称: [甲局${place === '简称' ? `, ${value}` : ''}]`,
    `        曾用名: [旧甲局${place === '曾用名' ? `, ${value}` : ''}]`,
    '',
  ];
  const folder = await commonFolder();
  writeFileSync(join(folder.path, '甲市.名录.yaml'), lines.join('\n'));
  const { peer } = folder;
  const root = pathToFileURL(folder.path).href;
  const uri = `${root}/甲.分工.yaml`;
  peer.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${root}/${encodeURIComponent('甲市.名录.yaml')}`, type: 2 }],
  });
  peer.openText(
    uri,
    `类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 甲局、${place === '名称' ? '甲局' : '市甲局'}、旧甲局、市\n`,
  );
  const textDocument = { uri };
  const said: unknown[] = [];
  for (const character of [11, 14, 18])
    said.push(
      (await peer.request('textDocument/hover', { textDocument, position: { line: 4, character } }))?.result,
    );
  const list = (
    await peer.request('textDocument/completion', { textDocument, position: { line: 4, character: 22 } })
  )?.result as { items?: { documentation?: unknown }[] } | null;
  said.push(...(list?.items ?? []).map(({ documentation }) => documentation));
  peer.notify('textDocument/didClose', { textDocument });
  if (said.every((one) => one === null || one === undefined)) return 'nothing was shown';
  return markdownIn(said)
    .map(acts)
    .find((fault) => fault !== undefined);
}

/** Every Markdown text in an answer. */
function markdownIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, value: text } = value as { kind?: unknown; value?: unknown };
  if (kind === 'markdown' && typeof text === 'string') return [text];
  return Object.values(value).flatMap(markdownIn);
}

let common: Promise<{ path: string; peer: Peer }> | undefined;

function commonFolder(): Promise<{ path: string; peer: Peer }> {
  common ??= (async () => {
    const path = folderWith();
    const peer = new Peer();
    await peer.open(pathToFileURL(path).href, CAPABILITIES);
    process.once('exit', () => peer.kill());
    return { path, peer };
  })();
  return common;
}

/** A file with a document for every text, which stands at one and the same place in each, written as Markdown. */
const WRITTEN = (['标题', '工作任务', '责任单位', '自己的列', '说明', '章节'] as const).map(
  (place): Attack => ({
    name: `all texts as ${place}, rendered`,
    run: async () => {
      const file = TEXTS.map((text) => documentWith(place, JSON.stringify(text))).join('---\n');
      const run = await gongkai(['render', 'a.tasks.yaml', '--to', 'md'], {
        cwd: folderWith({ 'a.tasks.yaml': file }),
      });
      return faultOf(run, [0]) ?? actsInTables(run.out);
    },
  }),
);

function documentWith(place: string, value: string): string {
  const title = `标题: ${place === '标题' ? value : '表'}\n`;
  const header = `类型: 任务分工\n${title}${place === '说明' ? `说明: ${value}\n` : ''}条目:\n`;
  const row = `  - 工作任务: ${place === '工作任务' ? value : '甲'}\n`;
  if (place === '章节') return `${header}  - 章节: ${value}\n    条目:\n      - 工作任务: 甲\n`;
  return header + row + (place === '责任单位' || place === '自己的列' ? `    ${place}: ${value}\n` : '');
}

/** The title of each table is a heading, and nothing else is. */
function actsInTables(out: string): string | undefined {
  for (const html of pagesOf(out)) {
    const headings = [...html.matchAll(/<h[1-6][\s\S]{0,80}/gu)].map(([text]) => text);
    if (headings.length !== TEXTS.length)
      return `${headings.length} headings: ${headings.join(' ').slice(0, 900)}`;
    const act = /.{0,100}<(?:img|a|script|b)\b.{0,200}/iu.exec(html)?.[0];
    if (act !== undefined) return `acts: ${act}`;
  }
  return undefined;
}

/** All of them. */
export const MARKUP: readonly Attack[] = [...BY_DIRECTORY, ...WRITTEN];
