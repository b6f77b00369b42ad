// Measures this server against its peers and against the least that any server costs: `npm run bench`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { KERNEL_COUNTS } from './drive/account.ts';
import { bundleTools, LAST_RESULTS } from './made.ts';
import { makeWorkplace } from './make/workplace.ts';
import { checking } from './measure/check.ts';
import { contest } from './measure/contest.ts';
import type { Ledger } from './measure/ledger.ts';
import { type Options, readOptions } from './options.ts';
import { quick } from './quick/quick.ts';
import { verdict } from './quick/verdict.ts';
import { asMarkdown } from './report/markdown.ts';
import { picture } from './report/picture.ts';
import type { Results } from './results.ts';
import type { Contestant } from './servers/contestant.ts';
import { floor } from './servers/floor.ts';
import { ours } from './servers/ours.ts';
import { peers } from './servers/peers.ts';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const say = (line: string): void => console.error(line);

try {
  const options = readOptions(process.argv.slice(2));
  if (options.quick) await runQuick(options);
  else await runFull(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function runQuick({ dist, kind }: Options): Promise<void> {
  await bundleTools();
  const { text, kept } = verdict(await quick([floor(), ours(dist)], kind));
  console.log(text);
  if (!kept) throw new Error('有比值超过限度。/ A ratio is over its limit.');
}

async function runFull(options: Options): Promise<void> {
  const results =
    options.from === undefined
      ? await measure(options)
      : (JSON.parse(readFileSync(options.from, 'utf8')) as Results);
  console.log(asMarkdown(results));
  const complete = options.whole && results.servers.length === 4;
  if (options.out !== undefined) publish(results, options.out, options.out.replace(/(\.md)?$/, '.svg'));
  else if (complete)
    publish(results, join(DOCS, 'performance.md'), join(DOCS, 'pictures', 'cost-of-a-key.svg'));
  else
    say(
      `只测了一部分，没有写入 docs；用 --out 写到别处。/ A partial run is not written to docs; --out writes it elsewhere.`,
    );
}

function publish(results: Results, page: string, drawing: string): void {
  const drawn = picture(results);
  const link = drawn === undefined ? undefined : relative(dirname(page), drawing);
  write(page, asMarkdown(results, link));
  if (drawn !== undefined) write(drawing, drawn);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  say(path);
}

async function measure(options: Options): Promise<Results> {
  await bundleTools();
  const { found, missing } = options.peers ? peers() : { found: [], missing: [] };
  for (const name of missing) say(`缺少 ${name}，其余照测。/ ${name} is missing; the others are measured.`);
  const contestants: Contestant[] = [floor(), ours(options.dist), ...found];
  const ledger = await contest({ ...options, contestants, say });
  if (options.only.includes('check')) await check(options, ledger);
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    kind: options.kind,
    sizes: options.sizes,
    servers: contestants.map(({ id, name }) => ({ id, name })),
    figures: ledger.figures,
    remarks: [...missing.map((name) => `${name} could not be installed.`), ...ledger.remarks],
  };
  writeFileSync(LAST_RESULTS, JSON.stringify(results));
  return results;
}

async function check({ dist }: Options, ledger: Ledger): Promise<void> {
  say('check: 500 files');
  const workplace = makeWorkplace();
  try {
    const { figures, remarks } = await checking(join(dist, 'cli.js'), workplace);
    ledger.figures.push(...figures);
    ledger.remarks.push(...remarks);
  } finally {
    workplace.remove();
  }
}

/** The class of the machine and the versions, but not which machine it was; one line each. */
function machine(): string[] {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    KERNEL_COUNTS
      ? "CPU: the scheduler's account of all threads of the server's process, garbage collection included."
      : 'CPU: what the process itself counts, asked of it from inside; asking costs a little of it.',
  ];
}
