// Bundles what is delivered and what the editor tests run: `node esbuild.mjs [--production] [--watch]`.
import { rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { notices } from './third-party.mts';

const production = process.argv.includes('--production');
const watching = process.argv.includes('--watch');

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', format: 'iife' };
// A program by itself, which has to know where it is: its workers lie beside it.
const command = {
  banner: {
    js: "#!/usr/bin/env node\nconst ownAddress = require('node:url').pathToFileURL(__filename).href;",
  },
  define: { 'import.meta.url': 'ownAddress' },
};
const extension = { external: ['vscode'], format: 'cjs' };

/** Modules that are asked for at the start and used late or never: they are loaded when they are used. */
const LATE = /^(?:crypto|child_process|pinyin-match)$/;
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LATE }, ({ path, namespace, resolveDir }) => {
      return namespace === 'late' ? undefined : { path, namespace: 'late', pluginData: resolveDir };
    });
    onLoad({ filter: LATE, namespace: 'late' }, ({ path, pluginData: resolveDir }) => ({
      resolveDir,
      contents: `module.exports = new Proxy({}, {
        get: (_, name) => name === '__esModule' ? undefined : require('${path}')[name],
      });`,
    }));
  },
};

const bundles = [
  { ...node, ...extension, entryPoints: ['client/extension-node.ts'], outfile: 'dist/extension.cjs' },
  { ...node, plugins: [late], entryPoints: ['server/entrances/node.ts'], outfile: 'dist/server.js' },
  { ...node, ...command, entryPoints: ['server/entrances/cli.ts'], outfile: 'dist/cli.js' },
  { ...node, entryPoints: ['server/entrances/cli-worker.ts'], outfile: 'dist/cli-worker.js' },
  {
    ...browser,
    ...extension,
    entryPoints: ['client/extension-browser.ts'],
    outfile: 'dist/web/extension.js',
  },
  { ...browser, entryPoints: ['server/entrances/browser.ts'], outfile: 'dist/web/server.js' },
  { ...browser, entryPoints: ['client/preview/script.ts'], outfile: 'dist/webview/preview.js' },
  { ...browser, entryPoints: ['client/preview/preview.css'], outfile: 'dist/webview/preview.css' },
  { ...node, ...extension, entryPoints: ['test/vscode/host-suite/index.ts'], outfile: 'dist-test/host.cjs' },
  {
    ...browser,
    ...extension,
    entryPoints: ['test/vscode/host-suite/index.ts'],
    outfile: 'dist-test/web/host.cjs',
  },
];

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  // Whose code is in it is told in a file of its own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

// A delivered folder holds nothing of an earlier build.
if (production) rmSync('dist', { recursive: true, force: true });

if (watching) {
  const contexts = await Promise.all(
    bundles.map((bundle) => context({ ...shared, ...bundle, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const start = performance.now();
  // One that fails does not keep the others from being written, but the build has failed.
  const results = await Promise.allSettled(bundles.map((bundle) => build({ ...shared, ...bundle })));
  const failed = results.filter(({ status }) => status === 'rejected').length;
  if (failed === 0) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(delivered(results)));
  console.log(`esbuild: ${results.length - failed} bundles in ${Math.round(performance.now() - start)} ms`);
  if (failed > 0) process.exitCode = 1;
}

/** What the bundler says of the bundles that are delivered: the test's own are not. */
function delivered(results) {
  const metafiles = results.flatMap(({ value }) => value?.metafile ?? []);
  return metafiles.filter(({ outputs }) => Object.keys(outputs).every((path) => path.startsWith('dist/')));
}
