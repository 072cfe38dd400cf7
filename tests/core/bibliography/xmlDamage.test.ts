import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '#core/bibliography/xml/xml.ts';
import { expectTiled } from '#tests/support/tiled.ts';

const article = (i: number) =>
  `<article key="a/${i}"><author>Ann B${i}</author><title>Title ${i}.</title><year>2001</year></article>`;
const listOf = (damage: (item: string) => string): string =>
  `<?xml version="1.0"?>\n<dblp>\n${Array.from({ length: 6 }, (_, i) => (i === 2 ? damage(article(i)) : article(i))).join('\n')}\n</dblp>\n`;

describe('a damaged record', () => {
  it.each<[string, (item: string) => string]>([
    ['never closed', (item) => item.replace('</article>', '')],
    ['with a field never closed', (item) => item.replace('</title>', '')],
    ['with a quote never closed', (item) => item.replace('2">', '2>')],
    ['with a comment never closed', (item) => item.replace('<title>', '<!-- <title>')],
    ['with a section never closed', (item) => item.replace('<title>', '<![CDATA[')],
    ['with a tag in a tag', (item) => item.replace('</author>', '<')],
  ])('%s costs only itself, and is told with its line', (_, damage) => {
    const text = listOf(damage);
    const reading = readXml(text);
    expect(reading.records.map(({ key }) => key)).toEqual(['a/0', 'a/1', 'a/3', 'a/4', 'a/5']);
    expect(reading.problems.map(({ line }) => line)).toEqual([5]);
    expectTiled(text, reading);
  });

  it.each<[string, (item: string) => string, string]>([
    ['an ampersand alone', (item) => item.replace('Title 2', 'R & D, AT&T'), 'R & D, AT&T'],
    ['a character of no name', (item) => item.replace('Title 2', 'A &foo; B'), 'A &foo; B'],
    ['an italic never closed', (item) => item.replace('Title', '<i>Title'), 'Title 2'],
  ])('with %s is read', (_, damage, title) => {
    const { records, problems } = readXml(listOf(damage));
    expect(problems).toEqual([]);
    expect(records.map((record) => record.title)[2]).toBe(title);
  });

  it('that the file ends within is told', () => {
    const text = listOf((item) => item);
    const { records, problems } = readXml(text.slice(0, -40));
    expect(records).toHaveLength(5);
    expect(problems[0]?.why).toContain('The file ends within');
  });
});

describe('hostile XML', () => {
  it('that declares characters which hold one another has them stay words', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const { records } = readXml(
      `<!DOCTYPE lolz [<!ENTITY l0 "lol">${levels}]><dblp>${article(1).replace('Title 1', '&l9; &__proto__; &constructor;')}</dblp>`,
    );
    expect(records[0]?.title).toBe('&l9; &__proto__; &constructor;');
  });

  it('ten thousand pieces of nothing come to an end', () => {
    const unclosed = article(1).replace('</article>', '');
    for (const piece of [
      article(1),
      unclosed,
      '<!-- ',
      '<![CDATA[',
      '<a>',
      '<article ',
      '&a;',
      '<?',
      '</article',
    ]) {
      const text = `<dblp><article>${piece.repeat(10_000)}`;
      expect(readXml(text).pieces.at(-1)?.to).toBe(text.length);
    }
  }, 60_000);

  it('never throws, and every character belongs to one piece', () => {
    const seeds = [
      listOf((item) => item),
      '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle><AuthorList><Author><LastName>Poe</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
      '<xml><records><record><contributors><authors><author>Poe, A</author></authors></contributors><titles><title>T</title></titles></record><record/></records></xml>',
      '<feed><entry><id>http://arxiv.org/abs/2603.25938v2</id><title>T</title><author><name>A B</name></author></entry></feed>',
      '<w:works><w:work put-code="1"><w:title><c:title>T</c:title></w:title></w:work></w:works>',
    ];
    const edit = fc.record({
      at: fc.nat(700),
      cut: fc.nat(12),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '</',
        '/>',
        '"',
        '&',
        '&amp;',
        '&#0;',
        '&#xD800;',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '<article>',
        '</record>',
        'xmlns:',
        ':',
        '=',
      ),
    });
    const mutated = fc
      .tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 5 }))
      .map(([seed, edits]) =>
        edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), seed),
      );
    fc.assert(
      fc.property(mutated, (text) => expectTiled(text, readXml(text))),
      { seed: 3, numRuns: 5000 },
    );
  }, 60_000);
});
