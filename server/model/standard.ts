// The standard: all facts of `schemas/` as one plain value with its look-ups, built once from the data.
import channelsFile from '../../schemas/channels.json' with { type: 'json' };
import departmentsFile from '../../schemas/departments.json' with { type: 'json' };
import domainsFile from '../../schemas/domains.json' with { type: 'json' };
import headersFile from '../../schemas/headers.json' with { type: 'json' };
import kindsFile from '../../schemas/kinds.json' with { type: 'json' };
import workingDaysFile from '../../schemas/working-days.json' with { type: 'json' };
import { type ChannelFacts, type ChannelsFile, channelFacts } from './standard-channels.ts';
import { type DepartmentFacts, type DepartmentsFile, departmentFacts } from './standard-departments.ts';
import { type DomainFacts, type DomainsFile, domainFacts } from './standard-domains.ts';
import { type HeaderFacts, type HeadersFile, headerFacts } from './standard-headers.ts';
import { type KindFacts, type KindsFile, kindFacts } from './standard-kinds.ts';
import { type WorkingCalendar, type WorkingDaysFile, workingCalendar } from './working-days.ts';

export type * from './standard-channels.ts';
export { channelByName, choiceByHeading, choiceByName } from './standard-channels.ts';
export type * from './standard-departments.ts';
export {
  currentName,
  departmentOf,
  fullName,
  isOrgan,
  otherTitles,
  sureDepartment,
} from './standard-departments.ts';
export type * from './standard-domains.ts';
export { domainByName, misnomerByName } from './standard-domains.ts';
export type * from './standard-headers.ts';
export type * from './standard-kinds.ts';
export { elementByHeading, headingsOf, LONGEST_HEADING } from './standard-kinds.ts';
export type * from './standard-words.ts';

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
    ...headerFacts(files.headers),
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
