/** Bibliographies for tests, made up but shaped like real ones. */

const GIVEN = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaori',
  'Lars',
];
const FAMILY = [
  'Almqvist',
  'Bergeron',
  'Castellani',
  'Dvorak',
  'Eriksen',
  'Fontaine',
  'Grabowski',
  'Hoffmann',
];
const SUBJECTS = [
  ['sparse', 'matrix', 'factorization', 'solver'],
  ['coral', 'reef', 'bleaching', 'temperature'],
  ['medieval', 'manuscript', 'illumination', 'pigment'],
  ['protein', 'folding', 'simulation', 'membrane'],
];
const USES = ['for', 'in', 'without', 'beyond', 'through'];
const ENDS = [
  'practice',
  'theory',
  'the field',
  'large samples',
  'small groups',
  'two dimensions',
  'the north',
];

export interface BibOptions {
  readonly works: number;
  /** On every work; left out for a group's list. */
  readonly owner?: string;
}

/** A .bib with so many works, each with a title of its own, in four subjects and as many circles of coauthors. */
export function bibOf({ works, owner }: BibOptions): string {
  return Array.from({ length: works }, (_, i) => {
    const subject = i % SUBJECTS.length;
    const words = SUBJECTS[subject] ?? [];
    const title = `${words[i % 4]} ${words[(i + 1) % 4]} ${USES[i % 5]} ${ENDS[i % 7]}, case ${toWords(i)}`;
    const others = Array.from({ length: 1 + (i % 4) }, (_, at) =>
      personOf(subject * 24 + ((i * 7 + at * 5) % 23)),
    );
    const authors = [...new Set(owner === undefined ? others : [owner, ...others])];
    return `@article{work${i},
  title = {${title}},
  author = {${authors.join(' and ')}},
  journal = {Journal of ${words[0]} Studies},
  year = {${1995 + (i % 30)}},
}`;
  }).join('\n\n');
}

function personOf(n: number): string {
  return `${FAMILY[n % 8]}${n >= 48 ? 'son' : ''}, ${GIVEN[n % 12]}`;
}

/** Numbers as letters, so that titles differ by a word and not by a digit. */
function toWords(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** One record with very many authors, as large experiments have. */
export function crowdOf(authors: number): string {
  const lines = Array.from({ length: authors }, (_, i) => `AU  - Author${toWords(i)}, ${GIVEN[i % 12]}`);
  return [
    'TY  - JOUR',
    'TI  - Observation of a thing by everybody',
    'PY  - 2015',
    ...lines,
    'ER  - ',
    '',
  ].join('\n');
}
