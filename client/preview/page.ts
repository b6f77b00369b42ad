// The preview's page: a strict content policy, and the tables already in it, so that it can be read with no script.
import { sheet } from './element.ts';
import { escapeMarkup, html } from './html.ts';
import type { ShownTable } from './shown.ts';
import { element } from './tree.ts';

/** What a page is made of. Addresses are those of the webview. */
interface PageParts {
  readonly tables: readonly ShownTable[];
  /** Number of this state; messages to the page name the state that they start from. */
  readonly state: number;
  /** Address of the document, which the page remembers for the next start of the editor. */
  readonly uri: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  /** What is said when there is no table. */
  readonly empty: string;
  /** What the bar says; empty when what is shown is up to date. */
  readonly bar: string;
  readonly cspSource: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/** The whole page as HTML. */
export function page(content: PageParts): string {
  const { tables, state, uri, language, title, empty, bar, cspSource, nonce, script, style } = content;
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  const status = element('p', { id: 'bar', role: 'status' }, [bar]);
  const main = element('main', {}, [...tables.map(sheet), element('p', { class: 'empty' }, [empty])]);
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="${escapeMarkup(style)}">
</head>
<body data-state="${state}" data-uri="${escapeMarkup(uri)}">
${html(status)}
${html(main)}
<script nonce="${escapeMarkup(nonce)}" src="${escapeMarkup(script)}"></script>
</body>
</html>
`;
}
