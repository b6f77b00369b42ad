// @ts-check
// Unpacks the browser that comes as an npm package, together with the two system libraries it may lack.
//
// The package's own unpacking is not used: it writes to a fixed name in the temporary folder and trusts whatever
// lies there, and its launch switches are meant for a cloud function.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { ensureFolder } from './ensure-folder.mjs';
import { cacheFolder } from './paths.mjs';

const decompress = promisify(brotliDecompress);

/**
 * The browser of `@sparticuz/chromium`, unpacked on first use; undefined where that package has none for this
 * machine. `env` is what its process needs beside the usual environment.
 * @returns {Promise<import('./find-browser.mjs').Browser | undefined>}
 */
export async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFolder = chromiumPackage();
  if (!packageFolder) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  await ensureFolder(folder, (making) => unpack(join(packageFolder, 'bin'), making));
  const executablePath = join(folder, 'chromium');
  /** @type {Record<string, string>[]} */
  const environments = [{}, { LD_LIBRARY_PATH: join(folder, 'lib') }];
  const env = environments.find((each) => starts(executablePath, each));
  return env && { executablePath, env };
}

/** The package's folder, if it is installed. */
function chromiumPackage() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  } catch {
    return undefined;
  }
}

/** Writes the browser and the libraries that Debian calls libnss3 and libnspr4. */
async function unpack(/** @type {string} */ bin, /** @type {string} */ folder) {
  await writeFile(join(folder, 'chromium'), await decompress(await readFile(join(bin, 'chromium.br'))), {
    mode: 0o755,
  });
  const archive = await decompress(await readFile(join(bin, 'al2023.tar.br')));
  for (const { name, content } of filesOfTar(archive)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content, { mode: 0o755 });
  }
}

/**
 * The plain files of a tar archive. A few lines instead of the `tar` command, which small machines may lack.
 * @param {Buffer} archive
 * @returns {Generator<{ name: string, content: Buffer }>}
 */
function* filesOfTar(archive) {
  const block = 512;
  for (let at = 0; at + block <= archive.length && archive[at] !== 0; ) {
    const text = (/** @type {number} */ from, /** @type {number} */ length) =>
      archive.toString('latin1', at + from, at + from + length).split('\0', 1)[0] ?? '';
    const size = Number.parseInt(text(124, 12), 8);
    const isFile = text(156, 1) === '0' || text(156, 1) === '';
    if (isFile) yield { name: text(0, 100), content: archive.subarray(at + block, at + block + size) };
    at += block + Math.ceil(size / block) * block;
  }
}

/** Whether the program's libraries are all there. */
function starts(/** @type {string} */ executable, /** @type {Record<string, string>} */ env) {
  return (
    spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0
  );
}
