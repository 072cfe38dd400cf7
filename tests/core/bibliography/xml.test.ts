import { describe, expect, it } from 'vitest';
import type { BibRecord } from '#core/bibliography/record.ts';
import { readXml } from '#core/bibliography/xml/xml.ts';
import { corpus } from '#tests/support/corpora.ts';

function one(text: string): BibRecord {
  const { records, problems } = readXml(text);
  expect([records.length, problems]).toEqual([1, []]);
  return records[0] as BibRecord;
}
const namesOf = ({ authors }: BibRecord): readonly string[] =>
  authors.map(({ given, family, suffix, isGroup, ids = [] }) =>
    [
      isGroup ? `[${family}]` : [given ?? '', family, suffix].filter((p) => p !== undefined).join('|'),
      ...ids,
    ].join(' '),
  );

describe('DBLP', () => {
  it('reads the dump: HTML’s characters, mixed text in its order, homonym numbers as identity', () => {
    const record = one(`<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp><article key="journals/x/Y18" publtype="informal">
<author orcid="0000-0002-1825-0097">J&uuml;rgen Gro&szlig;</author><author>Michael Schwarz 0001</author>
<editor>Ed Itor</editor>
<title>On <i>K</i>-theory of H<sub>2</sub>O.</title><journal>R&amp;D</journal><year>2018</year><month>July</month>
<ee>http://doi.acm.org/10.1145/63238.63239</ee></article></dblp>`);
    expect(namesOf(record)).toEqual([
      'Jürgen|Groß orcid:0000-0002-1825-0097',
      'Michael|Schwarz dblp:Michael Schwarz 0001',
    ]);
    expect(record).toMatchObject({
      line: 3,
      kind: 'preprint',
      title: 'On K-theory of H2O',
      venue: 'R&D',
      date: [2018, 7],
      ids: ['doi:10.1145/63238.63239', 'dblp:journals/x/Y18'],
    });
  });

  it('reads a person’s page by its pids, and takes the person for no work', () => {
    const record =
      one(`<dblpperson name="Ann Poe" pid="01/1"><person key="homepages/01/1"><author pid="01/1">Ann Poe</author></person>
<r><inproceedings key="conf/a/B"><author pid="01/1">Ann Poe</author><title>T.</title><year>2020</year><booktitle>C</booktitle></inproceedings></r>
<r><www key="homepages/01/1"><author>Ann Poe</author><title>Home Page</title></www></r></dblpperson>`);
    expect(namesOf(record)).toEqual(['Ann|Poe dblp:01/1']);
    expect(record.kind).toBe('conference');
  });
});

describe('PubMed', () => {
  it('reads an article: groups, suffixes, ORCID iDs, corrected names, keywords', () => {
    const record = one(`<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>31</PMID><Article>
<Journal><JournalIssue><Volume>2</Volume><PubDate><MedlineDate>2000 Spring</MedlineDate></PubDate></JournalIssue><Title>J of T</Title></Journal>
<ArticleTitle>Of <i>E. coli</i> &amp; CO<sub>2</sub>.</ArticleTitle><Abstract><AbstractText Label="A">One.</AbstractText><AbstractText>Two.</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author ValidYN="Y"><LastName>King</LastName><ForeName>Martin Luther</ForeName><Suffix>Jr</Suffix><Identifier Source="ORCID">0000000218250097</Identifier></Author>
<Author ValidYN="N"><LastName>Kign</LastName><ForeName>Martin</ForeName></Author>
<Author><CollectiveName>Study Group</CollectiveName></Author></AuthorList></Article>
<KeywordList><Keyword>k1</Keyword><Keyword>k2</Keyword></KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/X</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>`);
    expect(namesOf(record)).toEqual(['Martin Luther|King|Jr orcid:0000-0002-1825-0097', '[Study Group]']);
    expect(record).toMatchObject({
      title: 'Of E. coli & CO2',
      date: [2000, 3],
      isCutShort: true,
      abstract: 'One. Two.',
      keywords: ['k1', 'k2'],
      ids: ['doi:10.1000/x', 'pmid:31', 'pmcid:PMC9'],
    });
  });

  it('reads a chapter of a book, whose editors are no authors', () => {
    const record =
      one(`<PubmedBookArticle><BookDocument><PMID>20</PMID><Book><BookTitle>Book</BookTitle><PubDate><Year>1993</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Itor</LastName><ForeName>Ed</ForeName></Author></AuthorList></Book>
<ArticleTitle>Chapter</ArticleTitle><AuthorList Type="authors"><Author><LastName>Poe</LastName><Initials>A</Initials></Author></AuthorList></BookDocument></PubmedBookArticle>`);
    expect(namesOf(record)).toEqual(['A|Poe']);
    expect(record).toMatchObject({ title: 'Chapter', venue: 'Book', kind: 'chapter', date: [1993] });
  });
});

describe('EndNote', () => {
  it('reads texts in runs of style; a comma at the end marks an institution', () => {
    const styled = (text: string) => `<style face="normal" font="default">${text}</style>`;
    const record = one(`<xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('Poe, Ann Jr.')}</author><author>${styled('Acme Widgets,')}</author></authors>
<secondary-authors><author>Itor, Ed</author></secondary-authors></contributors>
<titles><title>${styled('Part one')}<style face="italic"> in vivo</style></title></titles><periodical><full-title>J</full-title></periodical>
<issue>3</issue><dates><year>${styled('2021')}</year></dates><urls><pdf-urls><url>internal-pdf://x.pdf</url></pdf-urls></urls></record></records></xml>`);
    expect(namesOf(record)).toEqual(['Ann|Poe|Jr.', '[Acme Widgets]']);
    expect(record).toMatchObject({ title: 'Part one in vivo', venue: 'J', number: '3', date: [2021] });
    expect(record.url).toBeUndefined();
  });
});

describe('ORCID and arXiv', () => {
  it('reads ORCID’s works under any prefix, and says why nobody is there', () => {
    const { records, notes } =
      readXml(`<activities:works xmlns:work="http://www.orcid.org/ns/work" xmlns:c="http://www.orcid.org/ns/common">
<w:work-summary put-code="5"><w:title><c:title>T</c:title></w:title><w:type>journal-article</w:type><c:publication-date><c:year>2015</c:year></c:publication-date>
<c:external-ids><c:external-id><c:external-id-type>doi</c:external-id-type><c:external-id-value>10.1000/x</c:external-id-value></c:external-id></c:external-ids></w:work-summary></activities:works>`);
    expect(records[0]).toMatchObject({ key: '5', title: 'T', date: [2015], ids: ['doi:10.1000/x'] });
    expect(notes).toEqual([
      { line: 2, why: expect.stringMatching(/^ORCID lists works without their authors/) },
    ]);
  });

  it('reads arXiv’s feed', () => {
    const record =
      one(`<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title><entry><id>http://arxiv.org/abs/2603.25938v2</id>
<title>A title
  of two lines</title><published>2026-03-26T23:00:00Z</published><author><name>The Virgo Collaboration</name></author><author><name>A. G. Abac</name></author></entry></feed>`);
    expect(namesOf(record)).toEqual(['[The Virgo Collaboration]', 'A. G.|Abac']);
    expect(record).toMatchObject({
      title: 'A title of two lines',
      kind: 'preprint',
      date: [2026, 3, 26],
      ids: ['arxiv:2603.25938'],
    });
  });
});

describe('real files', () => {
  it.each<[string, number]>([
    ['pubmedxml/biopython-pubmed2.xml', 2],
    ['pubmedxml/biopython-pubmed4.xml', 1],
    ['dblpxml/shenka-dblp-excerpt.xml', 131],
    ['dblpxml/evelasquez-dblp-excerpt.xml', 15],
    ['dblpxml/toure-dblp.xml', 4],
    ['dblpxml/loskeeper-balise.xml', 8],
    ['dblpxml/bianchi-person-fixture.xml', 8],
    ['orcid/orcid-works-3.0.xml', 3],
    ['endnotexml/asysd-mendeley-export.xml', 1233],
    ['endnotexml/zotero-0.xml', 9],
  ])('%s: %i records are read', (path, expected) => {
    const text = corpus(path);
    if (text === undefined) return;
    const { records, problems } = readXml(text);
    expect([records.length, problems.length]).toEqual([expected, 0]);
  });
});
