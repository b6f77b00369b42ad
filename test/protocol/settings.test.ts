// Settings as clients send them: each that is declared is read, and what is wrong falls back by itself.
import { expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../../server/protocol/settings.ts';

it.each(Object.entries(SETTINGS))('%s is read, and nonsense is as if it was not there', (id, { example }) => {
  const usual = readSettings({});
  expect(readSettings({ [id]: example }), 'read it in readSettings').not.toEqual(usual);
  for (const nonsense of [null, [], () => 0, Number.NaN])
    expect(readSettings({ [id]: nonsense })).toEqual(usual);
});

it('lets one wrong value lose no other', () => {
  const all = Object.fromEntries(Object.entries(SETTINGS).map(([id, { example }]) => [id, example]));
  const one = readSettings({ ...all, language: 'de' });
  expect(one).toEqual({ ...readSettings(all), language: 'zh' });
});
