/** What a column can hold. */
export type Field =
  | 'title'
  | 'authors'
  | 'fullAuthors'
  | 'authorIds'
  | 'orcids'
  | 'researcherIds'
  | 'groups'
  | 'year'
  | 'date'
  | 'venue'
  | 'venueShort'
  | 'conference'
  | 'volume'
  | 'number'
  | 'article'
  | 'pages'
  | 'pageStart'
  | 'pageEnd'
  | 'doi'
  | 'url'
  | 'type'
  | 'keywords'
  | 'abstract'
  | 'language'
  | 'pmid'
  | 'pmcid'
  | 'arxiv'
  | 'isbn'
  | 'key';

/** What stands between two authors of a cell: a sign, the word "and", a line end, or nothing at all. */
export const SEPARATORS = [';', ',', '|', 'and', 'line', 'glued'] as const;
export type AuthorSeparator = (typeof SEPARATORS)[number];

/** For each thing that is read, the column (from 0) that holds it, and what stands between two authors. */
export type ColumnMapping = { readonly [F in Field]?: number | undefined } & {
  readonly separator: AuthorSeparator;
  /** False where the first row is a work already. */
  readonly hasHeader: boolean;
};

/** The headers of each field, the surest first, without case, signs and marks. */
const ALIASES: readonly (readonly [Field, string])[] = [
  [
    'title',
    'title articletitle documenttitle itemtitle papertitle worktitle primarytitle displayname titel titre titulo titolo tytul название 题名 标题 篇名 タイトル 論文名 제목 paper',
  ],
  [
    'authors',
    'authors author authorshipsrawauthorname authorshipsauthordisplayname authorshipsdisplayname authornames authorname authorlist creators creator autoren autor autores auteurs auteur autori autore autorzy авторы автор 作者 著者 저자 contributors names',
  ],
  ['fullAuthors', 'authorfullnames authorfullname fullauthornames authorsfullnames'],
  ['authorIds', 'authorsid authorids authorshipsauthorid'],
  ['orcids', 'orcids authorshipsauthororcid orcid'],
  ['researcherIds', 'researcherids'],
  ['groups', 'corporateauthors groupauthors corporateauthor'],
  [
    'year',
    'publicationyear pubyear year yearpublished publishedyear yearofpublication jahr erscheinungsjahr annee ano anno rok год 年 年份 出版年 発行年 연도',
  ],
  [
    'date',
    'publicationdate pubdate datepublished publisheddate issuedate issued date coverdate datum fecha data дата',
  ],
  [
    'venue',
    'sourcetitle journalbook publicationtitle journaltitle journal journalname publication pub publicationname primarylocationsourcedisplayname hostvenuedisplayname containertitle booktitle proceedingstitle venue secondarytitle anthologytitle source where publishedin outlet conference zeitschrift revue revista rivista журнал 期刊 来源 刊名 雑誌名 저널',
  ],
  ['venueShort', 'abbreviatedsourcetitle journalabbreviation journaliso isoabbreviation'],
  ['conference', 'conferencename conferencetitle'],
  ['volume', 'volume vol journalvolume bibliovolume band tome volumen том 卷'],
  ['number', 'issue number issuenumber journalissue issueno no biblioissue heft numero 期'],
  ['article', 'artno articlenumber articleno'],
  ['pages', 'pages pagination page pagerange seiten paginas страницы 页码'],
  ['pageStart', 'pagestart startpage beginningpage firstpage bibliofirstpage spage'],
  ['pageEnd', 'pageend endpage endingpage lastpage bibliolastpage epage'],
  ['doi', 'doi itemdoi doinumber doilink idsdoi digitalobjectidentifier'],
  ['url', 'url link articleurl weblink uri landingpageurl primarylocationlandingpageurl sourceurls pdflink'],
  [
    'type',
    'documenttype itemtype contenttype publicationtype type entrytype worktype referencetype reftype documentidentifier typ',
  ],
  [
    'keywords',
    'authorkeywords keywords keyword manualtags tags schlagworter schlagworte motscles palabrasclave ключевыеслова 关键词 キーワード',
  ],
  ['abstract', 'abstract abstractnote abstracts summary zusammenfassung resume resumen аннотация 摘要 抄録'],
  ['language', 'languageoforiginaldocument language lang sprache langue idioma'],
  ['pmid', 'pubmedid pmid idspmid'],
  ['pmcid', 'pmcid idspmcid'],
  ['arxiv', 'arxivid arxiv eprint'],
  ['isbn', 'isbn isbns'],
  ['key', 'utuniquewosid utuniqueid eid key citationkey citekey bibcode bibliographiccode recordid refid id'],
];

/** The two letters of Web of Science, which bibliometrix writes too. `ID` is not an id here, and `AB` no abbreviation. */
const TAGS: readonly (readonly [Field, string])[] = [
  ['title', 'ti'],
  ['authors', 'au'],
  ['fullAuthors', 'af'],
  ['orcids', 'oi'],
  ['researcherIds', 'ri'],
  ['groups', 'ca'],
  ['year', 'py'],
  ['date', 'pd'],
  ['venue', 'so'],
  ['venueShort', 'ji j9'],
  ['conference', 'ct'],
  ['volume', 'vl'],
  ['number', 'is'],
  ['article', 'ar'],
  ['pageStart', 'bp'],
  ['pageEnd', 'ep'],
  ['doi', 'di'],
  ['type', 'dt pt'],
  ['keywords', 'de'],
  ['abstract', 'ab'],
  ['language', 'la'],
  ['pmid', 'pm'],
  ['isbn', 'bn'],
  ['key', 'ut'],
];
const SURE_TAGS = ['ti', 'au', 'so', 'py', 'ut', 'pt'];

const table = (rows: typeof TAGS) => rows.map(([field, words]) => [field, words.split(' ')] as const);
const BY_NAME = table(ALIASES);
const BY_TAG = table(TAGS);

/** A header without case, signs, marks and white space: `Author(s) ID` → `authorsid`, `Année` → `annee`. */
export function toHeader(cell: string): string {
  return cell
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');
}

/** The column of every field that the headers name. */
export function fieldsOf(cells: readonly string[]): ReadonlyMap<Field, number> {
  const headers = cells.map(toHeader);
  const isTagged = SURE_TAGS.filter((tag) => headers.includes(tag)).length >= 3;
  const fields = new Map<Field, number>();
  const taken = new Set<number>();
  for (const [field, names] of isTagged ? BY_TAG : BY_NAME) {
    const at = names
      .map((name) => headers.indexOf(name))
      .find((column) => column !== -1 && !taken.has(column));
    if (at === undefined) continue;
    fields.set(field, at);
    taken.add(at);
  }
  return fields;
}

/** Whether the headers leave no doubt: there are titles and there are authors. */
export function isSure(fields: ReadonlyMap<Field, number>): boolean {
  return fields.has('title') && (fields.has('authors') || fields.has('fullAuthors'));
}
