// The domains (领域) of disclosure: the 26 pilot domains, their names, misnomers and guidelines; open for others.
import { type Bilingual, type Citation, folded, indexed, type Word } from './words.ts';

/** Another name that may be accepted for a domain, and why. */
export interface DomainAlias {
  readonly name: string;
  readonly kind: 'renamed' | 'guideline-name' | 'local' | 'successor' | 'variant';
  readonly source: Citation;
}

/** A name seen in real documents that a checker should question. */
export interface Misnomer {
  readonly name: string;
  readonly kind: 'mixed-with-another' | 'different-scope';
  readonly about: Bilingual;
  readonly source: Citation;
}

/** The ministry's guideline (标准指引) of a domain. */
export interface Guideline {
  readonly title: string;
  readonly url: string;
  readonly documentNumber?: Word;
  /** Said when the page is hosted by somebody else than the issuer. */
  readonly hostNote?: Bilingual;
  readonly source: Citation;
}

/** One domain. */
export interface DomainFact {
  readonly id: string;
  /** 1 to 26 for the pilot domains; later domains have none. */
  readonly number?: number;
  /** The short name, e.g. `城乡规划`. */
  readonly name: string;
  /** The printed name, e.g. `城乡规划领域`. */
  readonly displayName: string;
  readonly en: string;
  readonly aliases: readonly DomainAlias[];
  readonly misnomers: readonly Misnomer[];
  readonly ministry: string;
  readonly guideline: Guideline;
  /** Names of departments without level prefix, as the 2020 city list writes them. */
  readonly leadDepartments: readonly string[];
  /** Said when the domain has been superseded. */
  readonly status?: Bilingual;
  readonly source: Citation;
}

/** The file `schemas/domains.json`. */
export interface DomainsFile {
  readonly domains: readonly DomainFact[];
}

/** A misnomer with the domain that was probably meant. */
export interface MisnomerOf {
  readonly misnomer: Misnomer;
  readonly domain: DomainFact;
}

/** The domains with their look-ups. */
export interface DomainFacts extends DomainsFile {
  readonly domainById: ReadonlyMap<string, DomainFact>;
  /** By name or alias, folded, with or without 领域; ask with `domainByName`. */
  readonly domainByFoldedName: ReadonlyMap<string, DomainFact>;
  /** By questionable name, likewise; ask with `misnomerByName`. */
  readonly misnomerByFoldedName: ReadonlyMap<string, MisnomerOf>;
}

/** The domain of a name or accepted alias, with or without 领域; undefined for unknown names and misnomers. */
export function domainByName(facts: DomainFacts, name: string): DomainFact | undefined {
  return facts.domainByFoldedName.get(plain(name));
}

/** The misnomer that a name is, with the domain probably meant. */
export function misnomerByName(facts: DomainFacts, name: string): MisnomerOf | undefined {
  return facts.misnomerByFoldedName.get(plain(name));
}

/** Builds the look-ups; a pure function of the file. */
export function domainFacts({ domains }: DomainsFile): DomainFacts {
  const misnomers = domains.flatMap((domain) => domain.misnomers.map((misnomer) => ({ misnomer, domain })));
  return {
    domains,
    domainById: indexed(domains, ({ id }) => [id]),
    domainByFoldedName: indexed(domains, ({ name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].map(plain),
    ),
    misnomerByFoldedName: indexed(misnomers, ({ misnomer }) => [plain(misnomer.name)]),
  };
}

/** Names are compared without 领域 at their end, as lists write it or leave it out at will. */
function plain(name: string): string {
  return folded(name).replace(/领域$/u, '');
}
