// Numbers as the tables show them: three significant digits are more than any of them deserves.

/** 0.42, 7.1, 36, 1,808; a dash for what was not measured. */
export function shown(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 20 ? 0 : value >= 2 ? 1 : 2);
}

/** 1.5×, 39×, 5,240×. */
export function times(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '–' : `${shown(value)}×`;
}
