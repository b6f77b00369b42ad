// Units in a cell of units: those of the directory, those that the document names near the cursor, collectives; where
// there is no directory, the usual departments of the document's level.

import { readUnits } from '../../model/languages/unit/units.ts';
import type { Standard } from '../../model/standard/standard.ts';
import type { DirectoryUnit } from '../../model/workspace/directory.ts';
import type { World } from '../../model/world.ts';
import { absolute } from '../../text/block.ts';
import { touches } from '../../text/span.ts';
import type { Mention } from '../cursor/mention.ts';
import { fieldsNearby } from '../cursor/nearby.ts';
import type { ValuePosition } from '../cursor/word.ts';
import type { PinyinReadings } from './readings.ts';
import type { Candidate, Offer } from './types.ts';

const DIRECTORY = 1000;
const DEPARTMENTS = 100_000;
const COLLECTIVES = 200_000;

/** Candidates for the unit at the cursor; those that the cell already names are left out, under any of their names. */
export function unitCandidates(
  position: ValuePosition,
  mention: Mention,
  world: World,
  readings: PinyinReadings,
): Candidate[] {
  const { standard, directory } = world;
  const there = new Set(mention.others.flatMap((text) => namesIn(text)));
  const thereUnits = new Set([...there].map((name) => directory?.find(name)?.unit));
  const used = usedNearby(position, mention);
  const usedNames = new Map<DirectoryUnit, { name: string; rank: number }>();
  const strangers: Candidate[] = [];
  for (const [name, rank] of used) {
    const match = directory?.find(name);
    if (match === undefined) strangers.push(stranger(name, rank));
    else if (match.as !== 'former' && !usedNames.has(match.unit)) usedNames.set(match.unit, { name, rank });
  }
  const known = directory?.units ?? [];
  const units = known.flatMap((unit, index) => {
    return thereUnits.has(unit)
      ? []
      : [fromDirectory(unit, DIRECTORY + index, usedNames.get(unit), position)];
  });
  const level = directory === undefined ? levelOf(position, [...used.keys()]) : undefined;
  const usual =
    directory === undefined
      ? readings.once(standard, `departments ${level}`, () => departments(standard, level))
      : [];
  const collectives = readings.once(standard, 'collectives', () => collectivesOf(standard));
  return [...strangers, ...units, ...usual, ...collectives].filter(({ names }) => !there.has(names[0] ?? ''));
}

function namesIn(text: string): string[] {
  return [text, ...readUnits(text).units.map(({ name }) => name)];
}

/** Names of units near the cursor with their rank, nearest first; the word that is being typed is none of them. */
function usedNearby({ near, offset }: ValuePosition, { typed }: Mention): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { meaning, place } of fieldsNearby(near, { type: 'units' })) {
    if (meaning.type !== 'units' || touches(absolute(place), offset)) continue;
    for (const { reading } of meaning.texts) {
      for (const { name, kind } of reading.units) {
        if (kind !== 'reference' && name !== typed && !names.has(name)) names.set(name, names.size);
      }
    }
  }
  return names;
}

function stranger(name: string, rank: number): Candidate {
  return {
    names: [name],
    rank,
    offer: () => ({ label: name, kind: 'unit', detail: { zh: '本文件已用', en: 'Used in this document' } }),
  };
}

const NONE: readonly string[] = [];

/** A unit goes by the name that the document uses for it, else by the one that was typed, short names first. */
function fromDirectory(
  unit: DirectoryUnit,
  rank: number,
  used: { name: string; rank: number } | undefined,
  position: ValuePosition,
): Candidate {
  const { name, shortNames, formerNames, unitClass } = unit;
  const former = formerNames.length === 0 ? NONE : formerNames.map((each) => each.name);
  const first = used?.name ?? shortNames[0] ?? name;
  return {
    names: used === undefined ? [...shortNames, name, ...former] : [first, ...shortNames, name, ...former],
    rank: used?.rank ?? rank,
    offer: (matched): Offer => {
      const isFormer = former.includes(matched) && !isNameOn(unit, matched, position.doc?.issued);
      const label = used?.name ?? (isFormer ? first : matched);
      const full = label === name ? [] : [name];
      const was = isFormer ? { zh: [`曾用名：${matched}`], en: [`formerly ${matched}`] } : { zh: [], en: [] };
      const zh = [...full, ...was.zh, unitClass].filter((text) => text !== '').join(' · ');
      const en = [...full, ...was.en, unitClass].filter((text) => text !== '').join(' · ');
      return { label, kind: 'unit', detail: { zh, en } };
    },
  };
}

/** Whether a former name was still right when the document was issued. */
function isNameOn({ formerNames }: DirectoryUnit, name: string, issued: number | undefined): boolean {
  const until = formerNames.find((former) => former.name === name)?.until;
  return issued !== undefined && until !== undefined && issued <= until;
}

/** The level that 地区 or the units in use tell. */
function levelOf({ doc }: ValuePosition, used: readonly string[]): string | undefined {
  return /[省市县区州旗]$/u.exec(doc?.header.text('地区')?.text ?? '')?.[0] ?? levelIn(used);
}

/** The departments of the standard behind a level: 市 + 发改委. */
function departments(standard: Standard, level: string | undefined): Candidate[] {
  const fitting = standard.departments.filter(({ levels, kind }) => {
    return kind !== 'family' && (level === undefined || levels.includes(level));
  });
  return fitting.map(({ name, aliases }, index): Candidate => {
    const plain = aliases.filter(({ separate }) => separate !== true).map((alias) => alias.name);
    const shortest = [name, ...plain].toSorted((a, b) => a.length - b.length)[0] ?? name;
    const label = `${level ?? ''}${shortest}`;
    return {
      names: [label, `${level ?? ''}${name}`, ...plain.map((alias) => `${level ?? ''}${alias}`)],
      rank: DEPARTMENTS + index,
      offer: (matched) => {
        const detail = { zh: `${name} · 通用名称`, en: `${name} · common name` };
        return { label: matched, kind: 'unit', detail };
      },
    };
  });
}

/** The first sign that most names share, when it tells a level. */
function levelIn(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) {
    const sign = name.charAt(0);
    if (/[省市县区州旗]/u.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Some printed collectives are lists of a place's own units, or lean on an annex: of no use elsewhere. */
function isOneUnit({ name }: { readonly name: string }): boolean {
  const [unit, ...others] = readUnits(name).units;
  return others.length === 0 && unit?.reference === undefined;
}

function collectivesOf({ collectives }: Standard): Candidate[] {
  return collectives.filter(isOneUnit).map(
    ({ name }, index): Candidate => ({
      names: [name],
      rank: COLLECTIVES + index,
      offer: () => ({ label: name, kind: 'collective', detail: { zh: '集合称谓', en: 'Collective unit' } }),
    }),
  );
}
