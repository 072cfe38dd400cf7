import type { Kind } from '#core/model/document.ts';

/** What a record says of its own kind, in the words of CSL and of our own. */
export interface Sort {
  readonly kind: Kind;
  readonly type: string;
}

/** The sort of each kind of thing that sources name; their words in lower case without signs. */
const SORTS: readonly (readonly [Kind, string, string])[] = [
  [
    'journal',
    'article-journal',
    'article journalarticle articlejournal jour jfull periodical review reviewarticle shortsurvey letter editorial note erratum articleinpress datapaper magazinearticle mgzn articlemagazine newspaperarticle news articlenewspaper suppperiodical suppl journal',
  ],
  [
    'conference',
    'paper-conference',
    'inproceedings conference conferencepaper paperconference conf cpaper proceedingsarticle conferenceproceedings proceedingspaper ieeeconferences proceedingsseries',
  ],
  ['poster', 'paper-conference', 'poster conferenceposter'],
  [
    'book',
    'book',
    'book books ebook mvbook collection mvcollection monograph referencebook editedbook edbook bookseries reference mvreference proceedings mvproceedings wholebook bookwhole classic',
  ],
  [
    'chapter',
    'chapter',
    'chapter chap echap inbook incollection booksection bookchapter bookpart bookitem suppbook inreference entryencyclopedia encyclopediaarticle entry encyc ency dict bookinbook booktrack referenceentry',
  ],
  ['thesis', 'thesis', 'thesis thes phdthesis mastersthesis dissertation dissertationthesis'],
  [
    'report',
    'report',
    'techreport report rprt reportcomponent governmentdocument govdoc workingpaper standard stand techrep',
  ],
  ['preprint', 'article', 'preprint postedcontent unpublished unpb manuscript eprint informal'],
  ['patent', 'patent', 'patent pat'],
];

const BY_WORD: ReadonlyMap<string, Sort> = new Map(
  SORTS.flatMap(([kind, type, words]) => words.split(' ').map((word) => [word, { kind, type }] as const)),
);
const OTHER: Sort = { kind: 'other', type: 'document' };
const PREPRINTS =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|corr|research square|preprints?(?:\.org)?|osf preprints|hal\b|techrxiv|eprint archive|zenodo)\b/i;
const WORKSHOP = /\bworkshops?\b|@\s?[A-Z]{3,}\b/i;
const POSTER = /\bposters?\b/i;

export interface Clues {
  /** The source's own word for it. */
  readonly says?: string | undefined;
  readonly venue?: string | undefined;
  readonly ids?: readonly string[];
}

/** The kind of a record: what the source says, mended by where it appeared (an article of arXiv is a preprint). */
export function sortOf({ says, venue = '', ids = [] }: Clues): Sort {
  const sort = BY_WORD.get((says ?? '').toLowerCase().replace(/[^a-z]/g, '')) ?? OTHER;
  const isArticle = sort.kind === 'journal' || sort.kind === 'other';
  const isArxivDoi = ids.some((id) => /^doi:10\.(?:48550|1101|2139)\//.test(id));
  if (isArticle && (PREPRINTS.test(venue) || isArxivDoi)) return { kind: 'preprint', type: 'article' };
  if (isArticle && venue.trim() === '' && ids.some((id) => id.startsWith('arxiv:'))) {
    return { kind: 'preprint', type: 'article' };
  }
  if (sort.kind === 'conference' && POSTER.test(venue)) return { ...sort, kind: 'poster' };
  if (sort.kind === 'conference' && WORKSHOP.test(venue)) return { ...sort, kind: 'workshop' };
  return sort;
}
