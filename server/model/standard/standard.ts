// The standard: all facts of `schemas/` as one plain value with its look-ups, built once from the data.
import channelsFile from '../../../schemas/channels.json' with { type: 'json' };
import departmentsFile from '../../../schemas/departments.json' with { type: 'json' };
import domainsFile from '../../../schemas/domains.json' with { type: 'json' };
import headersFile from '../../../schemas/headers.json' with { type: 'json' };
import kindsFile from '../../../schemas/kinds.json' with { type: 'json' };
import workingDaysFile from '../../../schemas/working-days.json' with { type: 'json' };
import { type ChannelFacts, type ChannelsFile, channelFacts } from './channels.ts';
import { type DepartmentFacts, type DepartmentsFile, departmentFacts } from './departments.ts';
import { type DomainFacts, type DomainsFile, domainFacts } from './domains.ts';
import { type HeaderFacts, type HeadersFile, headerFacts } from './headers.ts';
import { type KindFacts, type KindsFile, kindFacts } from './kinds.ts';
import { type WorkingCalendar, type WorkingDaysFile, workingCalendar } from './working-days.ts';

export type * from './channels.ts';
export { channelByName, choiceByHeading, choiceByName } from './channels.ts';
export type * from './departments.ts';
export {
  currentName,
  departmentOf,
  fullName,
  isOrgan,
  otherTitles,
  sureDepartment,
} from './departments.ts';
export type * from './domains.ts';
export { domainByName, misnomerByName } from './domains.ts';
export type * from './headers.ts';
export type * from './kinds.ts';
export { elementByHeading, hasRole, headingsOf, LONGEST_HEADING } from './kinds.ts';
export type * from './words.ts';

/** The files of `schemas/`, read. */
export interface StandardFiles {
  readonly kinds: KindsFile;
  readonly headers: HeadersFile;
  readonly domains: DomainsFile;
  readonly departments: DepartmentsFile;
  readonly channels: ChannelsFile;
  readonly workingDays: WorkingDaysFile;
}

/** All facts; a part of the world. */
export interface Standard extends KindFacts, HeaderFacts, DomainFacts, DepartmentFacts, ChannelFacts {
  readonly workingDays: WorkingCalendar;
}

/** Builds the standard from its files; a pure function. */
export function buildStandard(files: StandardFiles): Standard {
  return {
    ...kindFacts(files.kinds),
    ...headerFacts(files.headers, files.kinds.kinds),
    ...domainFacts(files.domains),
    ...departmentFacts(files.departments),
    ...channelFacts(files.channels),
    workingDays: workingCalendar(files.workingDays),
  };
}

/** The standard as it is delivered. The shape of the files is proved by their test, so they are taken at their word. */
export const STANDARD: Standard = buildStandard({
  kinds: kindsFile as KindsFile,
  headers: headersFile as HeadersFile,
  domains: domainsFile as DomainsFile,
  departments: departmentsFile as DepartmentsFile,
  channels: channelsFile as ChannelsFile,
  workingDays: workingDaysFile,
});
