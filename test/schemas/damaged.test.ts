// Damaged facts never get delivered: each damage is refused with the place and a sentence on what is wrong.
import { expect, it } from 'vitest';
import channels from '../../schemas/channels.json' with { type: 'json' };
import { type FactFiles, faultsOfFacts } from '../../schemas/check.ts';
import departments from '../../schemas/departments.json' with { type: 'json' };
import domains from '../../schemas/domains.json' with { type: 'json' };
import headers from '../../schemas/headers.json' with { type: 'json' };
import kinds from '../../schemas/kinds.json' with { type: 'json' };
import workingDays from '../../schemas/working-days.json' with { type: 'json' };
import { DAMAGES, GONE } from './damages.ts';

const FILES: FactFiles = { kinds, headers, domains, departments, channels, workingDays };

it.each(DAMAGES)('%s is refused', (_, at, put, faults) => {
  expect(faultsOfFacts(damaged(FILES, at.split('.'), put))).toEqual(faults);
});

it('tells all damages of all files at once', () => {
  const both = damaged(damaged(FILES, ['domains', 'about'], 1), ['headers', 'about'], 2);
  expect(faultsOfFacts(both).map((fault) => fault.split(':')[0])).toEqual(['headers.about', 'domains.about']);
});

/** A copy in which one value is another; what is beside the path stays shared. */
function damaged<T>(value: T, [key, ...rest]: readonly string[], put: unknown): T {
  if (key === undefined) return put as T;
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  const changed = damaged(inner, rest, put);
  if (Array.isArray(value)) {
    const at = Number(key);
    return (changed === GONE ? value.toSpliced(at, 1) : value.with(at, changed)) as T;
  }
  const { [key]: _, ...others } = value as Readonly<Record<string, unknown>>;
  return (changed === GONE ? others : { ...others, [key]: changed }) as T;
}
