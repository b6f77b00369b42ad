// What a run makes for itself, in a folder that git ignores: bundles of the floor and of the probe, and the last results.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MADE = join(HERE, '.made');

/** The server that does no work. */
export const FLOOR_BUNDLE = join(MADE, 'floor.cjs');

/** What is loaded into a process that must be looked at from inside; bundled, so that loading it costs next to nothing. */
export const PROBE_BUNDLE = join(MADE, 'probe.mjs');

/** The results of the last run, from which its report can be written again. */
export const LAST_RESULTS = join(MADE, 'results.json');

/** Bundles what the processes need that are measured. */
export async function bundleTools(): Promise<void> {
  const shared = { bundle: true, minify: true, platform: 'node', logLevel: 'warning' } as const;
  await build({
    ...shared,
    entryPoints: [join(HERE, 'servers/floor-server.ts')],
    outfile: FLOOR_BUNDLE,
    format: 'cjs',
  });
  await build({
    ...shared,
    entryPoints: [join(HERE, 'drive/probe.ts')],
    outfile: PROBE_BUNDLE,
    format: 'esm',
  });
}
