// Writes the notices of the packages that are in what is delivered: which, in what version, and under which licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licences under which something may be delivered with us, as their short names of SPDX. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

const LICENCE_FILE = /^licen[cs]e(?:[.-].*)?$/i;
/** What a package tells of code of others in it. */
const NOTICE_FILE = /^(?:third-?party-?notices?|notice)(?:\.(?:txt|md))?$/i;

const HEAD = `Gongkai contains code of the following packages, each under its own licence.
公开（Gongkai）包含下列软件包的代码，各按其许可证使用。
`;

/**
 * The notices of all packages of which something is in the bundles. Fails for one without a licence file, or with a
 * licence that is not known here: somebody has to look at it first.
 * @param metafiles what the bundler says of each bundle
 */
export function notices(metafiles: readonly Metafile[]): string {
  const folders = new Set(metafiles.flatMap((metafile) => packageFolders(metafile)));
  const all = [...folders].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  // One package may be there twice, for two of its users.
  return [HEAD, ...new Set(all.map(({ title, text }) => `${title}\n\n${text}\n`))].join(rule);
}

/** The folders of the packages of which at least a byte is in a bundle. */
function packageFolders({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
}

/** The notice of one package, by its folder. */
function noticeOf(folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})`;
  if (!ALLOWED.has(license)) throw new Error(`${title}: this licence is not known, see third-party.mts`);
  const files = readdirSync(folder);
  const licence = files.find((file) => LICENCE_FILE.test(file));
  if (licence === undefined) throw new Error(`${title}: the package has no licence file`);
  const texts = [licence, ...files.filter((file) => NOTICE_FILE.test(file))].map((file) =>
    readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim(),
  );
  return { title, text: texts.join('\n\n') };
}
