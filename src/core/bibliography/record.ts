import type { DateParts, Kind } from '#core/model/document.ts';

/** An author as a record prints them, split into given and family name, with marks and markup taken off. */
export interface PrintedName {
  readonly given?: string;
  /** The family name with its particles ("van der Berg"), or the whole name of a group. */
  readonly family: string;
  /** "Jr.", "III". */
  readonly suffix?: string;
  /** A consortium, an institution: shown apart, and no person. */
  readonly isGroup?: true;
  /** Who it is, by somebody's register: `orcid:0000-0002-…`, `scopus:6041…`, `openalex:A50…`, `dblp:65/1234`, `dblp:Michael Schwarz 0001`, `s2:1741101`, `wos:…`. */
  readonly ids?: readonly string[];
}

/** A record as printed, mapped to our words, maybe wrong. Nothing here is identified yet. */
export interface BibRecord {
  /** Where it begins in its file, from 1. */
  readonly line: number;
  /** What its file calls it: the citation key, the accession number. */
  readonly key?: string;
  readonly kind: Kind;
  /** The CSL type, for other programs. */
  readonly type: string;
  /** Plain text; markup that stands for italic, sub or sup is taken off, all else is kept as text. */
  readonly title: string;
  /** Editors are not authors. */
  readonly authors: readonly PrintedName[];
  /** The source cut the list of authors short: "and others", "et al.". */
  readonly isCutShort?: true;
  readonly date?: DateParts;
  readonly venue?: string;
  readonly venueShort?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  /** Normalised and prefixed: `doi:10.1000/abc` (lower case), `arxiv:1607.02452`, `pmid:123`, `pmcid:PMC123`, `openalex:W1`, `dblp:journals/…`, `isbn:978…`, `eid:2-s2.0-…`, `wos:000…`. */
  readonly ids: readonly string[];
  readonly url?: string;
  readonly keywords?: readonly string[];
  readonly abstract?: string;
  readonly language?: string;
}

/** A part of a file: from an offset in its text up to another. Pieces tile the text without gap or overlap. */
export interface Piece {
  readonly is: 'record' | 'problem' | 'ignored';
  readonly from: number;
  readonly to: number;
}

/** A record that was found and could not be read. */
export interface Problem {
  readonly line: number;
  /** What happened and what to do, as a sentence. */
  readonly why: string;
  /** Where it stands in the text, so that it can be shown and handed back. */
  readonly from: number;
  readonly to: number;
}

/** A record that was read all the same: what was mended or left off. */
export interface Note {
  readonly line: number;
  readonly why: string;
}

/** What a reader made of a text. Records + problems = what was found. */
export interface Reading {
  readonly records: readonly BibRecord[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly pieces: readonly Piece[];
}

/** How far a reader has come: characters read, records found. Called every few hundred records. */
export type OnProgress = (read: number, records: number) => void;

/** Every reader is one such function: it never throws, and takes time in proportion to the text. */
export type Reader = (text: string, onProgress?: OnProgress) => Reading;
