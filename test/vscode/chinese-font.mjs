// @ts-check
// Makes Chinese text visible in screenshots on a machine that has no Chinese font.

import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureFolder } from './ensure-folder.mjs';

/**
 * The environment that lets a browser find Noto Sans SC; empty when the system has a Chinese font of its own, and
 * where fonts are not found by fontconfig.
 * @param {import('./install-server.mjs').Installation} installation where the font's package was installed
 * @returns {Promise<Record<string, string>>}
 */
export async function chineseFontEnvironment(installation) {
  if (process.platform !== 'linux' || hasChineseFont()) return {};
  const folder = join(installation.folder, 'fonts');
  await ensureFolder(folder, (making) => unpackFont(installation.folder, making));
  const config = join(folder, 'fonts.conf');
  await writeFile(config, fontConfig(folder));
  return { FONTCONFIG_FILE: config };
}

/** Whether fontconfig's own tool knows a font for Simplified Chinese; without the tool we add ours to be sure. */
function hasChineseFont() {
  return spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).stdout?.trim().length > 0;
}

/** Turns the package's compressed web fonts into plain ones, since the browser reads only those from the system. */
async function unpackFont(/** @type {string} */ packages, /** @type {string} */ folder) {
  const { decompress } = createRequire(join(packages, 'package.json'))('wawoff2');
  const source = join(packages, 'node_modules', '@fontsource-variable', 'noto-sans-sc', 'files');
  for (const name of await readdir(source)) {
    const font = await decompress(await readFile(join(source, name)));
    await writeFile(join(folder, name.replace(/\.woff2$/, '.ttf')), font);
  }
}

/** The system's configuration with one folder more, and a cache that can be written. */
function fontConfig(/** @type {string} */ folder) {
  const escaped = folder.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <cachedir>${escaped}/cache</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escaped}</dir>
</fontconfig>
`;
}
