// Writes the settings into the manifest, its texts and the READMEs.
import { SETTINGS, type Setting } from '../../server/protocol/settings.ts';
import type { Language } from '../../server/rules/support/say.ts';

type Json = Readonly<Record<string, unknown>>;

/** The files that tell of settings, each with the text that it has to have. */
export const SETTING_FILES = [
  { path: 'package.json', text: manifestOf },
  { path: 'package.nls.json', text: (now: string) => textsOf('en', now) },
  { path: 'package.nls.zh-cn.json', text: (now: string) => textsOf('zh', now) },
  { path: 'README.md', text: (now: string) => readmeOf('en', now) },
  { path: 'README.zh-CN.md', text: (now: string) => readmeOf('zh', now) },
];

interface Manifest {
  readonly contributes: { readonly configuration: Json };
}

function manifestOf(now: string): string {
  const manifest: Manifest = JSON.parse(now);
  const own = Object.entries(SETTINGS).map(([id, setting], at) => [`gongkai.${id}`, declared(setting, at)]);
  const configuration = { ...manifest.contributes.configuration, properties: Object.fromEntries(own) };
  return written({ ...manifest, contributes: { ...manifest.contributes, configuration } });
}

function declared({ manifest, texts }: Setting, at: number): Json {
  const [description] = Object.keys(texts);
  return { ...manifest, order: at + 1, markdownDescription: `%${description}%` };
}

/** The texts of the manifest: those of the settings stand together, where the first of them stands now. */
function textsOf(language: Language, now: string): string {
  const all = Object.entries<string>(JSON.parse(now));
  const others = all.filter(([name]) => !OF_SETTINGS.test(name));
  const at = all.findIndex(([name]) => OF_SETTINGS.test(name));
  const own = Object.values(SETTINGS).flatMap(({ texts }) =>
    Object.entries(texts).map(([name, text]): [string, string] => [name, text[language]]),
  );
  return written(Object.fromEntries(others.toSpliced(at < 0 ? others.length : at, 0, ...own)));
}

/** The names of texts of settings, of one that is gone too. */
const OF_SETTINGS = /^(?:setting|severity)\./;

function readmeOf(language: Language, now: string): string {
  const told = Object.entries(SETTINGS).map(
    ([id, { meaning, usual }]) => `| \`gongkai.${id}\` | ${meaning[language]} | ${usual} |\n`,
  );
  if (!ROWS.test(now)) throw new Error('a README has no table of settings');
  return now.replace(ROWS, () => told.join(''));
}

const ROWS = /(?:^\| `gongkai\..*\n)+/m;

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
