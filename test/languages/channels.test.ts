// Cells of 公开渠道和载体 as printed forms, lists and people write them.
import { describe, expect, it } from 'vitest';
import { readChannels } from '../../server/model/languages/channels.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';

/** `■政府网站` with its box, `?` for an unknown name, `{…}` for what stands behind 其他, `_` for its blank. */
function told(text: string): string {
  return readChannels(text, STANDARD)
    .map(({ name, glyph, fact, other }) => {
      const known = fact === undefined ? '?' : fact.name === name ? '' : `=${fact.name}`;
      const behind =
        other === undefined || other.text === '' ? '' : other.isBlank ? '{_}' : `{${other.text}}`;
      return `${glyph?.fact.glyph ?? ''}${name}${known}${behind}`;
    })
    .join(' | ');
}

const FORM =
  '■政府网站 □政府公报 □两微一端 □发布会/听证会 □广播电视 □纸质媒体 □公开查阅点 ■政务服务中心 □便民服务站 □入户/现场宣传 □社区/企事业单位/村公示栏（电子屏） □精准推送 □其他';

describe('channels', () => {
  const names = STANDARD.channels.flatMap(({ name, variants }) => [
    name,
    ...variants.map((other) => other.name),
  ]);

  it.each(names)('%s is one channel, alone, in a list and behind a box', (name) => {
    const [first] = readChannels(name, STANDARD);
    expect(first?.fact).toBeDefined();
    for (const text of [
      name,
      `${name}、政府公报`,
      `政府公报，${name}`,
      `■${name} □政府公报`,
      `□政府公报■${name}`,
    ]) {
      const found = readChannels(text, STANDARD);
      expect(found.length).toBe(text === name ? 1 : 2);
      expect(found.some((mention) => mention.name === name)).toBe(true);
    }
  });

  it('are 13 in the printed form, of which the ticked ones are told', () => {
    const found = readChannels(FORM, STANDARD);
    expect(found.length).toBe(13);
    expect(found.every(({ fact }) => fact !== undefined)).toBe(true);
    expect(found.filter(({ glyph }) => glyph?.fact.state === 'chosen').map(({ name }) => name)).toEqual([
      '政府网站',
      '政务服务中心',
    ]);
  });

  it.each([
    ['政府网站、政务服务中心', '政府网站 | 政务服务中心'],
    [
      '社区/企事业单位、村公示栏（电子屏），广播电视',
      '社区/企事业单位、村公示栏（电子屏）=社区/企事业单位/村公示栏（电子屏） | 广播电视',
    ],
    ['政府网站（政务公开专栏）；两微一端', '政府网站（政务公开专栏）=政府网站 | 两微一端'],
    ['其他：浙江政务服务网', '其他：浙江政务服务网=其他{浙江政务服务网}'],
    ['其它： 广播室、政府公报', '其它： 广播室=其他{广播室} | 政府公报'],
    ['■其他____', '■其他____=其他{_}'],
    ['□其他（请注明）', '□其他（请注明）=其他{_}'],
    ['□其他基层公共服务平台', '□其他基层公共服务平台=基层公共服务平台'],
    ['口政府公报 ■政府网站 口其他', '口政府公报 | ■政府网站 | 口其他'],
    ['t政府网站 t两微一端', 't政府网站 | t两微一端'],
    ['口岸办事大厅', '口岸办事大厅?'],
    ['twitter', 'twitter?'],
    ['☑政府网站☐政府公报', '☑政府网站 | ☐政府公报'],
    ['■ 政府网站\n□ 政府公报', '■政府网站 | □政府公报'],
    ['政府网占', '政府网占?'],
    ['政府网站栏目', '政府网站栏目?'],
    ['■', ''],
    ['、、 ；', ''],
    ['', ''],
  ])('%j are %j', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
