// Where the event goes that a time limit lacks: in front of its number and of what limits it, and nothing is said twice.

import { expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { oneItem } from '../../server/rules/support/sample-catalogs.ts';
import { mended } from './harness.ts';

it.each([
  ['20个工作日', '信息形成或者变更之日起20个工作日内'],
  ['20个工作日内', '信息形成或者变更之日起20个工作日内'],
  ['20个工作日 内', '信息形成或者变更之日起20个工作日 内'],
  ['应在20个工作日内公开', '信息形成或者变更之日起应在20个工作日内公开'],
  ['最多20个工作日', '信息形成或者变更之日起最多20个工作日内'],
  ['不超过 20个工作日', '信息形成或者变更之日起不超过 20个工作日内'],
  ['15-20个工作日', '信息形成或者变更之日起15-20个工作日内'],
  ['20个工作日左右', '信息形成或者变更之日起20个工作日左右'],
  ['20个工作日（含）内', '信息形成或者变更之日起20个工作日（含）内'],
  ['主动公开：20个工作日', '主动公开：信息形成或者变更之日起20个工作日内'],
])('%s becomes %s', (written, right) => {
  const text = oneItem([`公开时限: ${written}`]);
  const fixes = analyse(text, exampleWorld()).findings.flatMap((finding) => {
    return finding.rule === 'limit-no-event' ? fixesOf(finding) : [];
  });
  expect(fixes.map((fix) => mended(text, fix))).toEqual([text.replace(`: ${written}`, `: ${right}`)]);
});
