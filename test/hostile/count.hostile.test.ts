// The campaign is as large as it says.
import { expect, it } from 'vitest';
import { ADDRESSES_TRIED } from './addresses.ts';
import { FILES } from './files.ts';
import { FORMULAS_TRIED } from './formulas.ts';
import { FRAMES } from './frames.ts';
import { MARKUP } from './markup.ts';
import { PATHS } from './paths.ts';
import { PATTERNS } from './patterns.ts';
import { MALFORMED_MESSAGES } from './requests.ts';
import { SHARDS } from './shards.ts';
import { SIGNALS_AND_STREAMS } from './signals.ts';
import { TERMINAL } from './terminal.ts';

it('tries at least 700 inputs, each under a name of its own', () => {
  const kinds = {
    ADDRESSES_TRIED,
    FILES,
    FORMULAS_TRIED,
    FRAMES,
    MARKUP,
    PATHS,
    PATTERNS,
    MALFORMED_MESSAGES,
    SHARDS,
    SIGNALS_AND_STREAMS,
    TERMINAL,
  };
  const names = Object.entries(kinds).flatMap(([kind, attacks]) =>
    attacks.map(({ name }) => `${kind}: ${name}`),
  );
  console.log(
    Object.entries(kinds)
      .map(([kind, { length }]) => `${kind} ${length}`)
      .join(', '),
  );
  expect(new Set(names).size).toBeGreaterThanOrEqual(700);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
