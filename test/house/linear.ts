// Tells of a pattern whether it takes time in proportion to the text that it is asked of, whatever the text.
import type { Diagnostics, Parameters } from 'recheck';
import type { Pattern } from './patterns.ts';

// It reads the variable where it is loaded: its own JavaScript is asked, and no program is started.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

/** No clock decides: only numbers of steps, and a fixed seed. */
const LIMITS: Parameters = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 20_000_000,
  maxAttackStringSize: 20_000,
  maxIteration: 4,
  maxInitialGenerationSize: 150,
  maxGenerationSize: 50,
  mutationSize: 25,
  crossoverSize: 12,
};

/**
 * What is wrong with a pattern: how its time grows, with a text that shows it. Undefined for one that is linear.
 *
 * Two things may grow: the time of one search, and that of all searches one behind the other, as `matchAll`, `replace`,
 * `split` and a grammar do. For the second the pattern is asked as `(?:pattern|[^])*` from the beginning of the text,
 * which does just that. A sticky pattern looks at one place only.
 */
export function growth({ source: written, flags }: Pattern): string | undefined {
  const source = withSmallCounts(written);
  const own = flags.replace(/[dg]/g, '');
  if (isLinearAnyhow(source, own)) return undefined;
  const once = told(checkSync(source, own, LIMITS));
  if (once !== undefined || flags.includes('y')) return once;
  return told(checkSync(`^(?:${source}|[^])*`, own, LIMITS), 'asked again behind each match');
}

/** A count such as {2,40} makes the analysis long, and {2,3} grows alike: a fixed number of tries is no growth. */
function withSmallCounts(source: string): string {
  return source.replace(/(?<=[^\\])\{(\d+),(\d+)\}/g, (_, least, most) => {
    return `{${Math.min(least, 2)},${Math.min(most, 3)}}`;
  });
}

/**
 * Whether a pattern is linear even if it had to try everything from every place, and each look
 * held or not as it likes. This is a proof, and quick; where it fails, the pattern is tried with made-up texts.
 */
function isLinearAnyhow(source: string, flags: string): boolean {
  const free = withoutLooks(source);
  if (free === undefined) return false;
  return checkSync(`(?:${free})[]`, flags, LIMITS).status === 'safe';
}

function told(found: Diagnostics, how = 'in one search'): string | undefined {
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') return `cannot be analysed: ${JSON.stringify(found.error)}`;
  return `${found.complexity.summary} ${how}, for example on ${found.attack.pattern}`;
}

/** `(?=a)b` as `(?:a[]|)b`, `(?<=a)b` as `b`; undefined where a look back has no longest text. */
function withoutLooks(source: string): string | undefined {
  let free = source;
  for (let look = LOOK.exec(free); look !== null; look = LOOK.exec(free)) {
    const inner = look.groups?.['inner'] ?? '';
    const isBack = look[0].startsWith('(?<');
    if (isBack && /(?<!\\)(?:[*+]|\{\d+,\})/.test(inner)) return undefined;
    const end = look.index + look[0].length;
    free = `${free.slice(0, look.index)}${isBack ? '' : `(?:${inner}[]|)`}${free.slice(end)}`;
  }
  return free;
}

/** A look ahead or back that holds no other one, with groups two deep inside. */
const LOOK = lookPattern();

function lookPattern(): RegExp {
  const sign = String.raw`\\.|\[(?:\\.|[^\]\\])*\]|[^()[\\]`;
  const flat = String.raw`\((?!\?<?[=!])(?:${sign})*\)`;
  const group = String.raw`\((?!\?<?[=!])(?:${sign}|${flat})*\)`;
  return new RegExp(String.raw`(?<!\\)\(\?<?[=!](?<inner>(?:${sign}|${group})*)\)`, 'su');
}
