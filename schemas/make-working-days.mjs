// Writes `working-days.json` from the package chinese-days (MIT). Run it each November, when the State Council has
// published the holidays of the next year:
//
//   npm install --no-save --prefix <a folder outside the project> chinese-days
//   npx node schemas/make-working-days.mjs <that folder>/node_modules/chinese-days
//   npx biome check --write schemas/working-days.json
//
// Then read the notice of the new year and compare; the tests hold what the notices of some years say. The examples
// that stand where the calendar ends move with it: calendar-year-missing and its fixtures, and test/languages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ABOUT =
  '工作日历：国务院办公厅每年公布的放假日（周一至周五放假）和调休上班日（周六、周日上班）。只收有通知可据的年份；' +
  '未收的年份没有工作日可算，不得当作周一至周五推算。最后一年的12月末，可能随下一年元旦的通知而变。';

const folder = process.argv[2];
if (folder === undefined) throw new Error('name the folder of the package chinese-days');

const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const notices = noticesByYear(readFileSync(join(folder, 'src/holidays/generate.ts'), 'utf8'));
const years = readdirSync(join(folder, 'dist/years'))
  .flatMap((file) => /^(\d{4})\.json$/.exec(file)?.[1] ?? [])
  .filter((year) => notices.has(year))
  .sort()
  .map(readYear);

const target = new URL('working-days.json', import.meta.url);
const derivedFrom = { name, version, license, url: 'https://github.com/vsme/chinese-days' };
writeFileSync(target, `${JSON.stringify({ about: ABOUT, derivedFrom, years }, null, 2)}\n`);

/** Addresses of the notices on the site of the central government, by year; other sources do not count. */
function noticesByYear(code) {
  const found = new Map();
  for (const [, comment] of code.matchAll(/\/\*\*([\s\S]*?)\*\//g)) {
    const year = /^\s*\*\s*(\d{4})\s*$/m.exec(comment)?.[1];
    const addresses = comment.match(/https?:\/\/www\.gov\.cn\/\S+/g);
    if (year !== undefined && addresses !== null) found.set(year, addresses.join(' ; '));
  }
  return found;
}

/** One year: its free stretches by name, and the days of the weekend on which people work. */
function readYear(year) {
  const { holidays, workdays } = JSON.parse(readFileSync(join(folder, `dist/years/${year}.json`), 'utf8'));
  return {
    year: Number(year),
    holidays: stretches(Object.entries(holidays).sort()),
    worked: Object.keys(workdays).sort(),
    source: notices.get(year),
  };
}

/** Days of one holiday that follow each other are one stretch. */
function stretches(days) {
  const found = [];
  for (const [day, words] of days) {
    const holiday = words.split(',')[1];
    const last = found.at(-1);
    const follows = last !== undefined && last.name === holiday && numberOf(day) - numberOf(last.last) === 1;
    if (follows) last.last = day;
    else found.push({ name: holiday, first: day, last: day });
  }
  return found;
}

/** A day as the number of days since 1970-01-01. */
function numberOf(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
