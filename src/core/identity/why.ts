import type { Likeness } from './compare.ts';

const GIVEN: { readonly [K in Likeness['given']]: string } = {
  same: '',
  middle: 'one has a middle initial',
  longer: 'one has a further given name',
  initial: 'an initial',
  nickname: 'a usual short form of the given name',
  syllables: 'initials of the syllables',
  called: 'one goes by the middle name',
  slip: 'one letter differs in the given name',
  short: 'the beginning of the given name',
  typo: 'one letter differs in the given name',
  none: 'no given name',
};

const FAMILY: { readonly [K in Likeness['family']]: string } = {
  same: '',
  particle: 'without the particle',
  umlaut: 'the umlaut spelt out',
  compound: 'one of two family names left out',
  slip: 'one letter differs in the family name',
  typo: 'one letter differs in the family name',
};

export interface Reasons {
  readonly likeness: Likeness;
  readonly shared: number;
  readonly hasRivals: boolean;
  readonly isOwner: boolean;
}

/** What is alike and what speaks for it: "an initial, the only fuller form, 3 coauthors in common". */
export function toReasons({ likeness, shared, hasRivals, isOwner }: Reasons): string {
  const { given, family, order, shorter } = likeness;
  const reasons = [
    order === 'swapped' ? 'given and family name in the other order' : '',
    order === 'parted' ? 'the same words, parted elsewhere' : '',
    GIVEN[given],
    FAMILY[family],
    hasRivals ? 'others fit as well' : shorter === 'neither' ? '' : fitting(given),
    isOwner ? 'on works where the owner of the list is otherwise missing' : '',
    inCommon(shared),
  ];
  return reasons.filter((reason) => reason !== '').join(', ');
}

function fitting(given: Likeness['given']): string {
  return given === 'initial' || given === 'middle' || given === 'longer'
    ? 'the only fuller form'
    : 'nobody else fits';
}

/** "3 coauthors in common", "no coauthor in common". */
function inCommon(shared: number): string {
  if (shared === 0) return 'no coauthor in common';
  return shared === 1 ? '1 coauthor in common' : `${shared} coauthors in common`;
}

const REGISTERS: ReadonlyMap<string, string> = new Map([
  ['orcid', 'ORCID'],
  ['dblp', 'DBLP'],
  ['scopus', 'Scopus'],
  ['openalex', 'OpenAlex'],
  ['wos', 'Web of Science'],
  ['s2', 'Semantic Scholar'],
]);

/** "ORCID 0000-0001-2345-6789" for "orcid:0000-0001-2345-6789". */
export function idInWords(id: string): string {
  const at = id.indexOf(':');
  const register = id.slice(0, at);
  return at < 0 ? id : `${REGISTERS.get(register) ?? register} ${id.slice(at + 1)}`;
}
