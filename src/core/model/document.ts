/** The nouns of Coterie, as they stand in a document. Every array keeps the file's order. */

export const KINDS = [
  'conference',
  'journal',
  'workshop',
  'poster',
  'preprint',
  'report',
  'patent',
  'thesis',
  'book',
  'chapter',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export type WorkId = string & { readonly __brand: 'WorkId' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type TopicId = string & { readonly __brand: 'TopicId' };
export type EraId = string & { readonly __brand: 'EraId' };

/** A date as exact as the source gives it: [year], [year, month] or [year, month, day]. */
export type DateParts = readonly [number, number?, number?];

/** One author on one work: the name as printed, split for the short form. given, family and suffix, with spaces between, are the printed name. */
export interface Authorship {
  readonly given?: string;
  readonly family: string;
  /** Who it is, only where the printed name alone does not say (one string, two humans). */
  readonly person?: PersonId;
  readonly equal?: boolean;
  /** "Jr.", "III": part of the printed name's meaning, never a family name. */
  readonly suffix?: string;
  /** A consortium or an institution: printed with the work, and no person of the network. */
  readonly group?: boolean;
  /** Who it is by somebody's register, such as `orcid:0000-0002-…` (see `core/bibliography/record.ts`). */
  readonly ids?: readonly string[];
}

export interface Acceptance {
  /** As printed, for example "50/272=18.4%" or "20-25%". */
  readonly printed: string;
  readonly accepted?: number;
  readonly submitted?: number;
  readonly percent?: string;
}

/** One publication: a CSL-JSON item with a `kind` and what a CSL item has no word for. */
export interface Work {
  readonly id: WorkId;
  readonly kind: Kind;
  /** The CSL type, for other programs. */
  readonly type: string;
  readonly title: string;
  readonly author: readonly Authorship[];
  /** Left out where nothing gives a date; such a work is in no year range. */
  readonly issued?: { readonly 'date-parts': readonly [DateParts] };
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly URL?: string;
  readonly DOI?: string;
  /** What registers call this work: `doi:…`, `arxiv:…`, `pmid:…` (see `core/bibliography/record.ts`). */
  readonly ids?: readonly string[];
  /** The author's own keywords, with `; ` between them. */
  readonly keyword?: string;
  readonly abstract?: string;
  readonly language?: string;
  /** The source gave only the first of its authors. */
  readonly cutShort?: boolean;
  /** The first is the one it is coloured and stacked by. */
  readonly topics: readonly TopicId[];
  /** The visitor put it there, so finding topics anew leaves it. */
  readonly topicBy?: 'user';
  /** Named only where the source files the work under another era than its date. */
  readonly era?: EraId;
  readonly award?: readonly string[];
  readonly acceptance?: Acceptance;
}

export interface Person {
  readonly id: PersonId;
  /** The fullest form, for display. */
  readonly name: string;
  /** Every name as printed, `name` among them if it was printed. */
  readonly names: readonly string[];
}

/** Says that names are, are not, or may be, one person. */
export interface Decision {
  readonly kind: 'same' | 'different' | 'doubt';
  readonly names: readonly [string, string];
  readonly why: string;
  readonly by: 'rule' | 'user';
}

/** Two works that may be one piece of research, which the list alone cannot tell. */
export interface VersionDoubt {
  readonly works: readonly [WorkId, WorkId];
  readonly why: string;
}

/** Versions of one piece of research; `formal` is the one that dates and names it. */
export interface VersionGroup {
  readonly formal: WorkId;
  readonly works: readonly WorkId[];
  readonly why: string;
}

export interface Topic {
  readonly id: TopicId;
  readonly name: string;
  /** For legends and region names. */
  readonly short: string;
  /** 1 to 12: 1–6 are hues as circles, 7–12 the same hues as squares. 0 is "other". */
  readonly mark: number;
  /** What sets its works apart, where topics were found in them. */
  readonly terms?: readonly string[];
  /** The visitor named or coloured it, so it stays so. */
  readonly by?: 'user';
}

export interface Era {
  readonly id: EraId;
  readonly name: string;
  readonly short: string;
  readonly from: DateParts;
  /** Exclusive end; left out for an era that goes on. */
  readonly until?: DateParts;
}

export interface CareerEvent {
  readonly kind: 'degree' | 'position' | 'award' | 'talk' | 'press' | 'service';
  readonly title: string;
  readonly date: DateParts;
  /** The last date of it, as printed. */
  readonly until?: DateParts;
  readonly where?: string;
  readonly note?: string;
}

export interface Relation {
  readonly kind: 'advisor' | 'committee' | 'mentor' | 'mentee';
  readonly name: string;
  /** Left out for somebody who is on no work of the list. */
  readonly person?: PersonId;
  readonly from?: DateParts;
  readonly until?: DateParts;
  readonly subject?: string;
  readonly where?: string;
}

export interface Scene {
  readonly title: string;
  readonly caption: string;
  readonly notes?: string;
  /** The view, in the words of the link: `years=2016-2020&topic=…`. */
  readonly view: string;
}

/** Where a person stands on the map, in layout units; `pinned` if the user put them there. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
}

export const FORMAT = 'coterie';
export const FORMAT_VERSION = 1;

export interface CoterieDocument {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly title: string;
  readonly owner?: PersonId;
  readonly works: readonly Work[];
  readonly persons: readonly Person[];
  readonly decisions: readonly Decision[];
  readonly versions: readonly VersionGroup[];
  /** Left out when there are none. */
  readonly versionDoubts?: readonly VersionDoubt[];
  readonly topics: readonly Topic[];
  readonly eras: readonly Era[];
  readonly events: readonly CareerEvent[];
  readonly relations: readonly Relation[];
  readonly scenes: readonly Scene[];
  readonly positions: Readonly<Record<string, Place>>;
}
