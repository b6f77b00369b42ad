// Which state of the tables the page shows, through loading, patching, hiding and coming back.
import { describe, expect, it } from 'vitest';
import { type ShownTable, shownTables } from '../../client/preview/shown.ts';
import { PageStates } from '../../client/preview/states.ts';
import { answer, cell, entry } from './tables.ts';

function tables(...texts: readonly string[]): readonly ShownTable[] {
  return shownTables(answer(texts.map((text, line) => entry(line, cell(text)))), () => '');
}

describe('a page', () => {
  it('is patched only while its script runs', () => {
    const states = new PageStates();
    const first = states.load(tables('甲'));
    expect(states.update(tables('甲', '乙'))).toBeUndefined();
    expect(states.ready(first)).toMatchObject({ type: 'patch', from: first, to: first + 1 });
    expect(states.update(tables('甲'))).toMatchObject({ from: first + 1, to: first + 2 });
  });

  it('comes back from hiding as it was loaded, and is patched from there', () => {
    const states = new PageStates();
    const first = states.load(tables('甲'));
    states.ready(first);
    states.update(tables('乙'));
    states.hide();
    expect(states.update(tables('丙'))).toBeUndefined();
    expect(states.ready(first)).toMatchObject({
      from: first,
      tables: [{ head: null, rows: [{ add: tables('丙')[0]?.rows }, { drop: 1 }] }],
    });
  });

  it('needs no patch when nothing came since', () => {
    const states = new PageStates();
    expect(states.ready(states.load(tables('甲')))).toBeUndefined();
  });

  it('does not listen to the script of an earlier page', () => {
    const states = new PageStates();
    const first = states.load(tables('甲'));
    states.load(tables('乙'));
    states.update(tables('丙'));
    expect(states.ready(first)).toBeUndefined();
  });

  it('knows which state its indices belong to', () => {
    const states = new PageStates();
    const first = states.load(tables('甲'));
    expect(states.shows(first)).toBe(true);
    states.update(tables('乙'));
    expect(states.shows(first)).toBe(false);
  });

  it('has no page after another document was chosen', () => {
    const states = new PageStates();
    const first = states.load(tables('甲'));
    states.reset();
    expect(states.hasPage).toBe(false);
    expect(states.ready(first)).toBeUndefined();
  });
});
