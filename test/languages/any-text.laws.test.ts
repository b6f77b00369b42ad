// Any text is read as something, and what is told of it lies inside it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChannels } from '../../server/model/languages/channels.ts';
import { readTimeLimit, type TimeLimit } from '../../server/model/languages/limit/time-limits.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';

describe('channels', () => {
  it('have names and boxes inside it', () => {
    const pieces = [
      '■',
      '□',
      '口',
      't',
      '政府网站',
      '其他',
      '：',
      '_',
      '、',
      ' ',
      '（',
      '）',
      '/',
      'x',
      '\ud800',
    ];
    const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { name, span, glyph, other } of readChannels(text, STANDARD)) {
          expect(text.slice(span.start, span.end)).toBe(name);
          if (glyph !== undefined)
            expect(text.slice(glyph.span.start, glyph.span.end)).toBe(glyph.fact.glyph);
          if (other !== undefined) expect(text.slice(other.span.start, other.span.end)).toBe(other.text);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a time limit', () => {
  const pieces = [
    '信息形成',
    '或者变更',
    '之日起',
    '20',
    '２０',
    '个工作日',
    '内',
    '予以',
    '公开',
    '；',
    '，',
    '、',
    '。',
    '：',
    ' ',
    '\n',
    '其中',
    '除',
    '外',
    '（',
    '）',
    '每年',
    '1月31日',
    '前',
    '后',
    '自',
    '同上',
    '公示',
    '延长',
    '从其规定',
    '应',
    'x',
    '\u0000',
    '\ud800',
  ];
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const spansOf = (limit: TimeLimit): { start: number; end: number }[] => [
    limit.span,
    ...limit.slips.map(({ span }) => span),
    ...(limit.saving === undefined ? [] : [limit.saving]),
    ...(limit.brokenOff === undefined ? [] : [limit.brokenOff.span]),
    ...('event' in limit && limit.event !== undefined ? [limit.event.span] : []),
    ...('numberSpan' in limit ? [limit.numberSpan, limit.unitSpan] : []),
    ...(limit.kind === 'parts'
      ? limit.parts.flatMap((part) => [part.span, part.labelSpan, ...spansOf(part.limit)])
      : []),
  ];

  it('reads as something, all spans inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outside = spansOf(readTimeLimit(text)).filter(
          ({ start, end }) => start < 0 || end < start || end > text.length,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
