// @ts-check
// Behaves like VS Code's desktop executable, as far as `@vscode/test-electron` needs it, but runs the suite in the
// browser-hosted VS Code: the same runner serves machines with and without a desktop.

import { parseArgs } from 'node:util';
import { extensionId } from './paths.mjs';
import { runInPage } from './run-in-page.mjs';
import { testSettings } from './settings.mjs';

const { values, positionals } = parseArgs({
  // Everything else that the desktop is given (sandbox, profile, updates) has no meaning here.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    'disable-extensions': { type: 'boolean' },
  },
});

/** The limit for one run in seconds, far above any real one: it only ends a hang. */
const limit = Number(process.env['GONGKAI_TEST_LIMIT'] ?? 180) * 1000;

const folder = positionals[0];
if (!folder || !values['extensionTestsPath']) throw new Error('a folder and --extensionTestsPath are needed');

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
// Whoever started us may be ended without a chance to tell us.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(143), 1_000).unref();

// In the browser build the switch for the extension's kind has no effect, but the setting has.
const kind = values['extensionDevelopmentKind'];
process.exitCode = await runInPage({
  content: {
    folder,
    developmentPath: String(values['extensionDevelopmentPath']),
    testsPath: String(values['extensionTestsPath']),
    onlyThisExtension: values['disable-extensions'] === true,
  },
  settings: kind ? { ...testSettings, 'remote.extensionKind': { [extensionId()]: [kind] } } : testSettings,
  limit,
});
process.exit();
