import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  type Span,
  skipSpace,
  spanOf,
  stringEnd,
} from './chars.ts';
import { type Parsed, parse } from './parse.ts';
import { createResync, isLines, type Resync } from './resync.ts';

/** A record of a JSON text: where it stands, and what it says or why it cannot be read. */
export interface Item {
  readonly from: number;
  readonly to: number;
  readonly parsed: Parsed;
}

/** Arrays under these names hold records, in one source or another. */
const HOLDERS = new Set(
  'items results data references papers docs result bulk hits hit works work-summary publications entries records'.split(
    ' ',
  ),
);
/** A list stands this deep at most: ORCID's whole record keeps its works here. */
const DEEPEST_HOLDER = 7;
/** What only a work says of itself, so that lists within it are its references. */
const OWN = new Set(['paperId', 'authorships', 'author', 'authors', 'DOI', 'doi', 'bibcode']);
const DEEPEST = 200;
/** Brackets outside of records deeper than this are counted no more. */
const DEEPEST_OUTSIDE = 1000;

interface Container {
  readonly isList: boolean;
  readonly key: string;
}

interface Walk {
  readonly text: string;
  readonly take: (item: Item) => void;
  readonly resync: Resync;
  readonly stack: Container[];
  /** What may be looked at twice; when it is used up, a record may reach no further than to where another may begin. */
  budget: number;
  key: string;
  root: number;
  hasItems: boolean;
  /** The object at the root is a work itself. */
  isWork: boolean;
  deepest: number;
}

/**
 * Finds the records of a JSON text and parses each by itself: the objects of a list at the root or under a name that
 * sources use, those of JSON Lines, else every object at the root. A broken one ends where the next seems to begin, so it
 * costs only itself. Takes time in proportion to the text. Returns how deep the brackets outside of records were.
 */
export function readItems(text: string, take: (item: Item) => void): number {
  const walk: Walk = {
    text,
    take,
    resync: createResync(text),
    stack: isLines(text) ? [{ isList: true, key: '' }] : [],
    budget: 2 * text.length,
    key: '',
    root: 0,
    hasItems: false,
    isWork: false,
    deepest: 0,
  };
  for (let at = 0; at < text.length; ) at = step(walk, at);
  if (walk.stack[0]?.isList === false && !walk.hasItems) {
    take({ from: walk.root, to: text.length, parsed: cutOff });
  }
  return walk.deepest;
}

/** One string, bracket, record or other sign; where the next begins. */
function step(walk: Walk, at: number): number {
  switch (walk.text.charCodeAt(at)) {
    case QUOTE:
      return takeString(walk, at);
    case OPEN_OBJECT:
      if (holds(walk)) return takeItem(walk, at);
      open(walk, at, false);
      return at + 1;
    case OPEN_LIST:
      open(walk, at, true);
      return at + 1;
    case CLOSE_OBJECT:
      close(walk, at, false);
      return at + 1;
    case CLOSE_LIST:
      close(walk, at, true);
      return at + 1;
    default:
      return at + 1;
  }
}

function takeString(walk: Walk, at: number): number {
  const { text, stack } = walk;
  const end = stringEnd(text, at);
  if (text.charAt(skipSpace(text, end)) === ':') {
    walk.key = text.slice(at + 1, end - 1);
    if (stack.length === 1 && OWN.has(walk.key)) walk.isWork = true;
  }
  return end;
}

function open(walk: Walk, at: number, isList: boolean): void {
  const { stack } = walk;
  if (stack.length === 0) {
    walk.root = at;
    walk.hasItems = false;
    walk.isWork = false;
  }
  if (stack.length < DEEPEST_OUTSIDE) stack.push({ isList, key: walk.key });
  walk.deepest = Math.max(walk.deepest, stack.length);
  walk.key = '';
}

/** A closing bracket that fits nothing is passed over. */
function close(walk: Walk, at: number, isList: boolean): void {
  const { stack, text, root } = walk;
  if (stack.at(-1)?.isList !== isList) return;
  stack.pop();
  walk.key = '';
  if (stack.length > 0 || isList || walk.hasItems) return;
  const isDeep = walk.deepest > DEEPEST;
  walk.take({ from: root, to: at + 1, parsed: isDeep ? tooDeep : parse(text.slice(root, at + 1)) });
}

/** Whether an object here is a record: it stands in a list at the root, or in one whose name says so. */
function holds({ stack, isWork, hasItems, key }: Walk): boolean {
  const top = stack.at(-1);
  if (top === undefined || isWork || stack.length > DEEPEST_HOLDER) return false;
  // An object where a name is due: the list was closed too early.
  if (!top.isList) return hasItems && key === '';
  return stack.length === 1 || HOLDERS.has(top.key);
}

const unread = (why: string): Parsed => ({ ok: false, why });
const tooDeep = unread(`This record is nested more than ${DEEPEST} deep, so it was left out.`);
const cutOff = unread('The file ends within this record. Fetch or export it again.');
const unclosed = unread('In this record a bracket or a quotation mark is missing, or there is one too many.');

function takeItem(walk: Walk, from: number): number {
  const { text, resync } = walk;
  walk.hasItems = true;
  resync.learn(from, false);
  const next = walk.budget > 0 ? -1 : resync.next(from + 1);
  const span = spanOf(text, from, next === -1 ? text.length : next);
  const parsed = parsedOf(text, from, span);
  if (parsed?.ok === true) resync.learn(from, true);
  const isClear = parsed !== undefined && (parsed.ok || isFollowed(text, span.to));
  const to = isClear ? span.to : endOfBroken(walk, from, span);
  walk.take({ from, to, parsed: parsed ?? (to === text.length ? cutOff : unclosed) });
  return to;
}

/** Undefined where it has no end. */
function parsedOf(text: string, from: number, { to, isWhole, depth }: Span): Parsed | undefined {
  if (!isWhole) return undefined;
  return depth > DEEPEST ? tooDeep : parse(text.slice(from, to));
}

/** A broken record reaches to the next, as far as one can be made out. */
function endOfBroken(walk: Walk, from: number, span: Span): number {
  walk.budget -= span.to - from;
  const next = walk.resync.next(from + 1);
  if (next !== -1) return next;
  return span.isWhole ? span.to : walk.text.length;
}

/** Whether what follows is another record or the end of the list. */
function isFollowed(text: string, from: number): boolean {
  const at = skipSpace(text, from);
  const sign = text.charAt(at);
  return (
    sign === '' ||
    sign === ']' ||
    sign === '{' ||
    (sign === ',' && text.charAt(skipSpace(text, at + 1)) === '{')
  );
}
