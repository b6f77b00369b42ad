// What the name of a unit shows of itself: whether it stands for many, and whether two names are written as one.

/**
 * Whether a name stands for many units and no single one: 各街道, 县级有关部门（单位）, 乡镇（街道）.
 * A name that ends in 部门 or 单位 is one of a kind, never the name of an organ.
 */
export function isCollective(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  return COLLECTIVE.test(name) || (KIND_OF_MANY.test(name) && /各|有关|相关/u.test(name));
}

/**
 * Whether `next`, behind `、`, goes on with the collective `name` instead of naming another unit: 管委会 behind
 * 各县（市、区）政府, 街道 behind 各乡镇, 区政府 behind 各县. 嘉兴港区 or 区政府 behind 各街道 name a unit of their own.
 */
export function goesOn(name: string, next: string): boolean {
  if (!name.startsWith('各') || name.length + next.length > LONGEST_NAME) return false;
  if (BARE.test(next)) return true;
  return /^各[县市旗盟、]+$/u.test(name) && /^[区县旗](?:人民)?政府$/u.test(next);
}

/** Where 及, 和 or 与 joins two names: `[offset, length]` of the word; undefined when it is part of a name. */
export function conjunctionIn(name: string): readonly [number, number] | undefined {
  if (name.length > LONGEST_NAME || !/[及和与会]/u.test(name)) return undefined;
  for (const match of name.matchAll(/以及|及|和|与|会同/gu)) {
    const [word] = match;
    const [left, right] = [name.slice(0, match.index), name.slice(match.index + word.length)];
    if (joinsNames(left, right)) return [match.index, word.length];
  }
  return undefined;
}

/** Where 等 ends the names: the offset of 等 when what follows it is nothing or a collective; else undefined. */
export function tailIn(name: string): number | undefined {
  if (name.length > LONGEST_NAME || !name.includes('等')) return undefined;
  for (const match of name.matchAll(/(?<![高中初平同对优])等/gu)) {
    const rest = name.slice(match.index + 1);
    if (rest === '' || isCollective(rest) || COUNTED.test(rest)) return match.index;
  }
  return undefined;
}

/** What is longer is prose; it is not searched for names. */
const LONGEST_NAME = 200;

/** 18个部门. */
const COUNTED = /^(?:\d+|[一二三四五六七八九十]+)[个家]/u;

const COLLECTIVE = new RegExp(
  [
    '^各',
    '^全[省市县区州旗乡镇]各?',
    '^(?:所有|有关|相关|其他|其它|其余)',
    '(?:部门|单位)(?:[（(][^（）()]*[）)])?$',
    '[（(](?:[省市县区州旗盟乡镇]|街道|园区|开发区|、|，|,)+[）)](?:人民)?(?:政府|办事处)?$',
    '^乡镇(?:、?街道)?(?:人民)?(?:政府)?$',
  ].join('|'),
  'u',
);

/** Ends a name that stands for many where 各, 有关 or 相关 stands before it. */
const KIND_OF_MANY = /(?:机构|机关|科室|股室|处室|企业|学校|乡镇|街道|社区|院校|公司)$/u;

/** Words for a kind of place or organ without a place of its own. */
const BARE =
  /^(?:[县市区旗盟州乡镇]|街道|村|社区|园区|功能区|开发区|高新区|度假区)*(?:(?<![县市区旗盟州])(?:人民)?政府|管委会|管理委员会|(?:街道)?办事处|街道办|街道|部门|单位|机构|[县市区旗盟州乡镇]|园区|功能区|开发区)(?:[（(](?:部门|单位|管委会)[）)])?$/u;

const ORGAN =
  /(?:局|委|办|办公室|委员会|院|中心|部|会|厅|政府|社|公司|处|队|馆|站|所|集团|银行|台|联|街道|办事处|镇|乡|园|区|县)$/u;
const LEVEL = /^(?:[省市县区州旗盟]|各|有关|相关|其他|其它)/u;

/** 发展和改革委员会 is one name: in front of 和 stands no organ. */
function joinsNames(left: string, right: string): boolean {
  if (right.startsWith('其') && !right.startsWith('其他') && !right.startsWith('其它')) return false;
  if (!ORGAN.test(left) && !isCollective(left)) return false;
  return LEVEL.test(right) && (ORGAN.test(right) || isCollective(right));
}
