import type { Authorship, Work } from '#core/model/document.ts';

/** The works as CSL-JSON (citation-style-language/schema), for Zotero, Pandoc and others. What only Coterie knows stays behind. */
export function toCsl(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(toItem), undefined, 1)}\n`;
}

function toItem(work: Work): object {
  const {
    id,
    type,
    title,
    author,
    issued,
    volume,
    issue,
    page,
    number,
    keyword,
    abstract,
    language,
    DOI,
    URL,
  } = work;
  const item = {
    ...{ id, type, title, author: author.map(toName), issued },
    'container-title': work['container-title'],
    'container-title-short': work['container-title-short'],
    ...{ volume, issue, page, number, keyword, abstract, language, DOI, URL },
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function toName({ given, family, suffix, group }: Authorship): object {
  if (group === true) return { literal: family };
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
