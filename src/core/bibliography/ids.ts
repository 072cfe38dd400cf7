/** Trailing signs that belong to the sentence around a DOI. */
const AFTER = /[\s.,;:'"»”)\]}>]+$/;

/** `doi:…` in lower case from a DOI, a DOI address or a text that begins with one; undefined where there is none. */
export function doiId(text: string | undefined): string | undefined {
  const start = text?.indexOf('10.') ?? -1;
  if (text === undefined || start === -1) return undefined;
  const decoded = text
    .slice(start, start + 300)
    .replace(/%2F/gi, '/')
    .replace(/%28/g, '(')
    .replace(/%29/g, ')');
  const [found] = /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s"<>{}|\\^`]+/.exec(decoded) ?? [];
  return found === undefined ? undefined : `doi:${closed(found).toLowerCase()}`;
}

/** Without the signs after it, except a bracket that it opened itself: `10.1016/0370-2693(92)90044-Z`. */
function closed(doi: string): string {
  const bare = doi.replace(AFTER, '');
  const isOpen = bare.split('(').length > bare.split(')').length;
  return isOpen && doi.charAt(bare.length) === ')' ? `${bare})` : bare;
}

const ARXIV =
  /(?:arxiv[.:/\s]{1,3}(?:abs\/|pdf\/)?|arxiv\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/i;
const BARE_ARXIV = /^\s*(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\s*$/i;

/** `arxiv:1607.02452`, without its version, from an address, a DOI of arXiv's, or a text that says arXiv. */
function arxivId(text: string | undefined, isBare = false): string | undefined {
  if (text === undefined) return undefined;
  const found = ARXIV.exec(text)?.[1] ?? (isBare ? BARE_ARXIV.exec(text)?.[1] : undefined);
  return found === undefined ? undefined : `arxiv:${found.toLowerCase()}`;
}

/** `orcid:0000-0002-1825-0097` from an ORCID iD or its address. */
export function orcidId(text: string | undefined): string | undefined {
  const found = /\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b/i.exec(text ?? '')?.[1];
  return found === undefined ? undefined : `orcid:${found.toUpperCase()}`;
}

export interface PrintedIds {
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
  readonly pmcid?: string | undefined;
  /** Already prefixed: `openalex:W1`, `dblp:journals/…`. */
  readonly others?: readonly string[] | undefined;
}

/** What a record says of its identity, normalised, nothing twice. A DOI of arXiv's is an arXiv number too. */
export function toIds({ doi, url, arxiv, pmid, pmcid, others = [] }: PrintedIds): readonly string[] {
  const digits = /\d{1,9}/.exec(pmid ?? '')?.[0];
  const pmc = /\d{1,9}/.exec(pmcid ?? '')?.[0];
  const named = doiId(doi) ?? (/doi\.org|dx\.doi/i.test(url ?? '') ? doiId(url) : undefined);
  return [
    ...new Set(
      [
        named,
        arxivId(arxiv, true) ?? arxivId(doi) ?? arxivId(url),
        digits === undefined ? undefined : `pmid:${digits}`,
        pmc === undefined ? undefined : `pmcid:PMC${pmc}`,
        ...others,
      ].filter((id) => id !== undefined),
    ),
  ];
}
