// How far a file looks around itself: which folders above it count, and which files a document may name.
import { isYaml } from './recognise.ts';

/**
 * The folders of which unit directories are looked for: up to the repository around the file, else up to the uppermost
 * root, else the file's own folder alone. A pure function.
 * @param folders those around the file, the nearest first
 * @param isRoot whether a folder is one of the workspace, or one that the user named
 * @param hasRepository whether a folder is the top of a repository
 */
export function reach<Folder>(
  folders: readonly Folder[],
  isRoot: (folder: Folder) => boolean,
  hasRepository: (folder: Folder) => boolean,
): readonly Folder[] {
  const repository = folders.findIndex(hasRepository);
  const top = repository >= 0 ? repository : folders.findLastIndex(isRoot);
  return folders.slice(0, Math.max(top, 0) + 1);
}

/** Whether an address with `/` between folders lies below a folder, whose address may end with `/`. */
export function isBelow(address: string, folder: string): boolean {
  return comparable(address).startsWith(`${comparable(folder)}/`);
}

/** Whether an address, or that of a folder around it, is one of these; those have no `/` at their end. */
export function isInOneOf(address: string, places: ReadonlySet<string>): boolean {
  // An address may name any number of folders; nobody has one that lies deeper than some.
  let end = address.length;
  for (let steps = 0; end > 0 && steps < MAX_FOLDERS; steps++) {
    if (places.has(address.slice(0, end))) return true;
    end = address.lastIndexOf('/', end - 1);
  }
  return false;
}

/** So many folders upwards are looked at. */
const MAX_FOLDERS = 64;

/** Whether two addresses are those of one folder. */
export function isSameFolder(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** Without `/` at the end, and the letter of a drive, which is written in either case, in small. */
function comparable(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end).replace(DRIVE, (drive) => drive.toLowerCase());
}

const DRIVE = /^(?:file:\/\/\/)?[a-z]:(?=\/|$)/iu;

/** Whether a text names a file and no document number or title. */
export function isPath(text: string): boolean {
  return isYaml(text.trim());
}

/**
 * The address of a path that is written in a file: `../市/a.分工.yaml` in `/w/县/b.分工.yaml` is `/w/市/a.分工.yaml`.
 * Undefined for whatever is no plain way from folder to folder: a path on another host, an address of the net, a drive, the
 * name of a device. `\` stands between folders as `/` does. Whether the place may be read is not said by this.
 */
export function resolved(file: string, path: string): string | undefined {
  const steps = path.trim().replaceAll('\\', '/').split('/');
  const [first, second] = steps;
  if ((first === '' && second === '') || steps.some(isStrange)) return undefined;
  const way = first === '' ? [''] : file.split('/').slice(0, -1);
  for (const step of steps) {
    if (step === '..' && way.length < 2) return undefined;
    if (step === '..') way.pop();
    if (step !== '..' && step !== '.' && step !== '') way.push(step);
  }
  return way.join('/');
}

/**
 * Whether systems do not take a step as it stands: with a colon it names a drive, a scheme or a stream, dots and blanks at
 * its end are dropped by Windows, and some names are devices there, whatever their ending.
 */
function isStrange(step: string): boolean {
  return step !== '.' && step !== '..' && (/[:\p{Cc}]|[. ]$/u.test(step) || DEVICE.test(step));
}

const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/iu;
