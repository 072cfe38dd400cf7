import { SaxesParser } from 'saxes';
import { ENTITIES } from '../entities.ts';
import type { Element } from './tree.ts';

/** An element with what was amiss in its text. */
export interface Parsed {
  readonly element: Element | undefined;
  /** Something that leaves it in doubt what belongs to what. */
  readonly fault: string | undefined;
  /** Something that could be passed over: a character that has no such name, an italic that is not closed. */
  readonly slip: string | undefined;
}

const TABLE: Readonly<Record<string, string>> = Object.assign(
  Object.create(null),
  Object.fromEntries(ENTITIES),
);
/** Deeper elements are taken into the one above. */
const DEEPEST = 100;
/** What only changes the looks of its text. */
const INLINE = new Set(
  'i b u em strong sub sup tt sc scp span style ref a mml:math inf italic bold'.split(' '),
);
const SLIPS = /entity|disallowed character\.|"\]\]>"|unmatched closing tag|duplicate attribute/;
/** The parser's words for what happens most, in plainer ones. */
const PLAINLY = new Map([
  ['unexpected end.', 'a quotation mark, a comment or a section in it is never closed.'],
  ['undefined entity.', 'a character is named by a word that is no character’s name; the word was kept.'],
]);
/** An ampersand that begins nothing. */
const BARE = /&(?!#?\w{1,31};)/g;

/** Parses one record by itself. Of its named characters HTML's are known; what a document type declares is not. */
export function parseRecord(text: string): Parsed {
  const parser = new SaxesParser({ fragment: true, position: false });
  parser.ENTITIES = TABLE;
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const stack: Element[] = [root];
  let depth = 0;
  let closed = '';
  let fault: string | undefined;
  let slip: string | undefined;
  parser.on('error', (error) => {
    const why = error.message.replace(/^(?:\d+:\d+: |undefined:\d*:\d*: )/, '');
    const isUnclosed = why === 'unexpected close tag.';
    const plain = isUnclosed ? `<${closed}> is never closed.` : (PLAINLY.get(why) ?? why);
    if (SLIPS.test(why) || (isUnclosed && INLINE.has(closed))) slip ??= plain;
    else fault ??= plain;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = toElement(name, attributes);
    stack.at(-1)?.children.push(element);
    depth++;
    if (depth < DEEPEST) stack.push(element);
  });
  parser.on('text', (said) => stack.at(-1)?.children.push(said));
  parser.on('cdata', (said) => stack.at(-1)?.children.push(said));
  parser.on('closetag', ({ name }) => {
    closed = name;
    if (depth < DEEPEST) stack.pop();
    depth--;
  });
  try {
    parser.write(text.includes('&') ? text.replace(BARE, '&amp;') : text).close();
  } catch (cause) {
    fault ??= cause instanceof Error ? cause.message : 'it is damaged';
  }
  const element = root.children.find((child) => typeof child !== 'string');
  return { element, fault, slip };
}

function toElement(name: string, attributes: Readonly<Record<string, unknown>>): Element {
  return {
    name: localName(name),
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: [],
  };
}

/** `work:title` → `title`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
