// @ts-check
// What UI cases do to the language server from outside: end its process, as the system does when memory runs out.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checked } from './editor.mjs';

/** @typedef {import('../../workbench.mjs').Workbench} Workbench */

/**
 * The process ids of the language servers of this window. The extension host of a window that was closed lives on for a
 * while, and its server with it: this window's is the host that was started last.
 */
export function serversOf(/** @type {Workbench} */ kit) {
  const home = join(kit.folder, '..', '..');
  const all = processes();
  const vscode = all.find(({ args }) => args.includes(home) && args.includes('server-main.js'));
  const hosts = all.filter(({ parent, args }) => parent === vscode?.id && args.includes('extensionHost'));
  const host = hosts.sort((a, b) => a.age - b.age || b.id - a.id)[0];
  const servers = all.filter(({ parent, args }) => parent === host?.id && /dist.server\.js\b/.test(args));
  return servers.map(({ id }) => id);
}

function processes() {
  const text = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,etimes=,args='], { encoding: 'utf8' });
  return text.split('\n').map((line) => {
    const [id, parent, age, ...args] = line.trim().split(/\s+/);
    return { id: Number(id), parent: Number(parent), age: Number(age), args: args.join(' ') };
  });
}

/** Ends the server the hard way, once the document in front was checked by it. */
export async function killServer(/** @type {Workbench} */ kit, kind = '任务分工') {
  await checked(kit, kind);
  const [server] = serversOf(kit);
  if (server === undefined) throw new Error('no server runs');
  // What it had counted is shown no more; only then what is shown comes from the next one, which may be there soon.
  const gone = await kit.page.evaluateHandle(vanishing, kind);
  process.kill(server, 'SIGKILL');
  await kit.until(async () => await gone.evaluate(({ isGone }) => isGone), 'the counts gone');
}

/** Runs in the page: watches for the moment at which no item of the status bar has this text. */
function vanishing(/** @type {string} */ text) {
  const sign = { isGone: false };
  const look = () => {
    const items = [...document.querySelectorAll('.statusbar-item')];
    sign.isGone ||= items.every((item) => !item.textContent?.includes(text));
  };
  const whole = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document.body, whole);
  return sign;
}

/** Ends it so often that it is not started anew by itself; waits until the status bar says so. Returns the item. */
export async function killForGood(/** @type {Workbench} */ kit, /** @type {string} */ stopped) {
  for (let times = 0; times < 5; times += 1) await killServer(kit);
  const item = kit.page.locator('.statusbar-item').filter({ hasText: stopped });
  await item.waitFor();
  return item;
}

/** The program of the server, as it is installed in this window's VS Code. */
export function programOf(/** @type {Workbench} */ kit) {
  const extensions = join(kit.folder, '..', '..', 'extensions');
  const [ours] = readdirSync(extensions).filter((name) => name.startsWith('gongkai.gongkai'));
  if (ours === undefined) throw new Error(`not installed in ${extensions}`);
  return join(extensions, ours, 'dist', 'server.js');
}

/** Opens the list of notices: in a test VS Code shows none by itself. Returns the one with these words. */
export async function notice(/** @type {Workbench} */ kit, /** @type {string} */ words) {
  await kit.command('Notifications: Show Notifications');
  const shown = kit.page.locator('.notifications-center .notification-list-item').filter({ hasText: words });
  await shown.waitFor();
  return shown;
}
