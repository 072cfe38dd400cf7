import type { Format } from '#core/bibliography/files/sniff.ts';

/** What we call each format. */
export const FORMATS: { readonly [F in Format]: string } = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  medline: 'PubMed',
  wos: 'Web of Science',
  enw: 'EndNote',
  ovid: 'Ovid',
  json: 'JSON',
  xml: 'XML',
  csv: 'Table',
  coterie: 'Coterie document',
  vosviewer: 'VOSviewer map',
  plain: 'Plain text',
  empty: 'Empty file',
  binary: 'Not text',
};
