// A quick look before the slow one: whether two words begin and end so much alike that one may be a slip of the other.

/** Whether all but three characters at most stand at the same place from either end. */
export function isAlike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (longer - shorter > 2) return false;
  let ahead = 0;
  while (ahead < shorter && one[ahead] === other[ahead]) ahead += 1;
  let behind = 0;
  while (behind < shorter - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return longer - ahead - behind <= 3;
}
