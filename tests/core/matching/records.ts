import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';

/** "Jan de Leeuw; Patrick Mair" → names. The last word is the family name, with a small one before it. */
export function names(text: string): readonly PrintedName[] {
  return text
    .split('; ')
    .filter((name) => name !== '')
    .map((name) => {
      const words = name.split(' ');
      const at = words.findIndex((word) => /^\p{Ll}/u.test(word));
      const split = at === -1 ? words.length - 1 : at;
      const given = words.slice(0, split).join(' ');
      return { family: words.slice(split).join(' '), ...(given === '' ? {} : { given }) };
    });
}

export interface Printed extends Partial<Omit<BibRecord, 'authors' | 'date'>> {
  readonly by?: string;
  readonly year?: number;
}

/** A journal article of 2019 by two persons, but for what is said. `year: 0` leaves the year out. */
export function record({ by = 'Ann Lee; Bo Chen', year = 2019, ...fields }: Printed = {}): BibRecord {
  return {
    line: 1,
    kind: 'journal',
    type: 'article-journal',
    title: 'Sparse attention for long documents',
    authors: names(by),
    ids: [],
    ...(year === 0 ? {} : { date: [year] }),
    ...fields,
  };
}
