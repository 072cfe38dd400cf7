import { isName, type Parts, toNames, toSentences } from './parts.ts';

/** The parts of a reference, by the style it is written in; undefined for what reads like no reference at all. */
export function guessParts(text: string): Parts | undefined {
  return quoted(text) ?? dated(text) ?? bySentence(text) ?? byComma(text);
}

/** IEEE and its like: A. Name and B. Name, "Title," Venue, 2019. */
function quoted(text: string): Parts | undefined {
  const found = /["“‘«]([^"”»]{8,400})["”»]/.exec(text);
  if (found === null) return undefined;
  const title = (found[1] ?? '').replace(/[.,;]$/, '').trim();
  const before = text
    .slice(0, found.index)
    .replace(/[\s,.:;]{1,5}$/, '')
    .replace(/\(?\b(?:19|20)\d{2}[a-z]?\)?[.,]?$/, '')
    .trim();
  const after = text.slice(found.index + found[0].length).replace(/^[\s,.:;]{1,5}/, '');
  const authors = toNames(before);
  if (authors !== undefined) return { authors, title, rest: after };
  const [first = '', ...more] = toSentences(after);
  const later = toNames(first);
  return { authors: later ?? [], title, rest: later === undefined ? after : more.join('. ') };
}

/** APA: Name, A., & Name, B. (2019). Title. Venue. */
function dated(text: string): Parts | undefined {
  const found = /[\s.,]\(((?:19|20)\d{2})[a-z]?(?:, [A-Z][a-z]+(?: \d{1,2})?)?\)[.,:]?\s/.exec(
    text.slice(0, 1500),
  );
  if (found === null) return undefined;
  const authors = toNames(text.slice(0, found.index + 1).replace(/[\s,.]{1,4}$/, ''));
  if (authors === undefined) return undefined;
  const [title = '', ...rest] = toSentences(text.slice(found.index + found[0].length));
  return title === '' ? undefined : { authors, title, rest: `${rest.join('. ')} ${found[1]}` };
}

/** Name A, Name B and Name C. Title. Venue. 2019; or with the title before the names. */
function bySentence(text: string): Parts | undefined {
  const [first = '', second = '', ...rest] = toSentences(text);
  if (second === '') return undefined;
  const authors = toNames(first);
  if (authors !== undefined) return { authors, title: second, rest: rest.join('. ') };
  const later = toNames(second);
  return later === undefined ? undefined : { authors: later, title: first, rest: rest.join('. ') };
}

/** Title, A. Name, B. Name, and C. Name, Venue 12 (2019); or with the names first. */
function byComma(text: string): Parts | undefined {
  const pieces = text.split(/,\s{1,3}/);
  const isOne = (piece: string) =>
    piece
      .split(/\sand\s|^and\s/)
      .filter((part) => part !== '')
      .every(isName);
  const from = pieces.findIndex(isOne);
  if (from === -1) return undefined;
  let to = from;
  while (to < pieces.length && isOne(pieces[to] ?? '')) to++;
  const authors = pieces
    .slice(from, to)
    .flatMap((piece) => piece.split(/\sand\s|^and\s/))
    .filter((part) => part !== '');
  if (from > 0)
    return { authors, title: pieces.slice(0, from).join(', '), rest: pieces.slice(to).join(', ') };
  const [title = '', ...rest] = pieces.slice(to);
  return title.split(' ').length < 3 ? undefined : { authors, title, rest: rest.join(', ') };
}
