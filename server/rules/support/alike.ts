// A quick look before the slow one: whether two words begin and end so much alike that one may be a slip of the other.

/** Whether all but three characters at most stand at the same place from either end. */
export function isAlike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (longer - shorter > 2) return false;
  const { ahead, behind } = shared(one, other);
  return longer - ahead - behind <= 3;
}

/**
 * Whether two names that are close are still two names and no slip of each other: they differ in signs by which places,
 * numbers and levels are told apart, as 东湖区 and 西湖区, or in a whole word, as 公共体育服务 and 公共文化服务.
 */
export function isOtherName(one: string, other: string): boolean {
  const [mine, theirs] = differing(one, other);
  const isWord = mine.length === 2 && theirs.length === 2 && !isTurned(mine, theirs);
  return isWord || TELLING.test(mine + theirs);
}

const TELLING =
  /^[东西南北中上下左右前后内外大小新老高低一二三四五六七八九十百0-9０-９甲乙丙丁国家省市州盟县区旗乡镇村街道]+$/u;

/**
 * Whether two offices that are close are two all the same: what sets them apart are fields of work, as 卫健体局 has one
 * more than 卫健局, and 房管局 another one than 城管局.
 */
export function isOtherOffice(one: string, other: string): boolean {
  const [mine, theirs] = differing(one, other);
  return OFFICE.test(one) && !isTurned(mine, theirs) && FIELDS.test(mine === '' ? theirs : mine);
}

const OFFICE = /[局委办厅]$/u;
/** By these signs merged offices name their fields in short. */
const FIELDS =
  /^[和与及]?[教科文卫体旅广新影农林水牧渔草商工信经贸财审民宗侨房环安监质食药粮物海城执应统司外台档交通运住规划国土资数据医残供]+$/u;

function isTurned(mine: string, theirs: string): boolean {
  return mine === [...theirs].reverse().join('');
}

/** What is left of two texts without the characters that they have in common at both ends. */
function differing(one: string, other: string): readonly [mine: string, theirs: string] {
  const { ahead, behind } = shared(one, other);
  return [one.slice(ahead, one.length - behind), other.slice(ahead, other.length - behind)];
}

/** How many signs two words share at their beginning, and of what is left at their end. */
function shared(one: string, other: string): { readonly ahead: number; readonly behind: number } {
  const shorter = Math.min(one.length, other.length);
  let ahead = 0;
  while (ahead < shorter && one[ahead] === other[ahead]) ahead += 1;
  let behind = 0;
  while (behind < shorter - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return { ahead, behind };
}
