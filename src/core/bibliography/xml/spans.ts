/** A record of an XML text: its element, from the first bracket to the last. */
export interface Span {
  /** The element's name, as it stands, with its prefix. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** False where it is never closed: then it ends where the next record begins. */
  readonly isClosed: boolean;
}

interface Open {
  readonly name: string;
  readonly kind: unknown;
  readonly from: number;
}

const NAME = /[A-Za-z_][\w.:-]{0,60}/y;

/** A tag that begins or ends an element, or whatever else stands in angle brackets, and where to go on behind it. */
interface Tag {
  /** Undefined for what is no tag. */
  readonly name: string | undefined;
  readonly isEnd: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The records of an XML text in one pass: the elements of whose name `kindOf` says a kind. No document type is obeyed, and
 * nothing is nested: where a record begins within another of its kind, the first was never closed.
 */
export function* findSpans(text: string, kindOf: (name: string) => unknown): Generator<Span> {
  let open: Open | undefined;
  for (const { name, isEnd, from, to } of findTags(text)) {
    if (name === undefined) continue;
    if (isEnd) {
      if (open?.name !== name) continue;
      yield { name, from: open.from, to, isClosed: true };
      open = undefined;
      continue;
    }
    const kind = kindOf(name);
    if (kind === undefined || (open !== undefined && open.kind !== kind)) continue;
    if (open !== undefined) yield { name: open.name, from: open.from, to: from, isClosed: false };
    open = { name, kind, from };
  }
  if (open !== undefined) yield { name: open.name, from: open.from, to: text.length, isClosed: false };
}

function* findTags(text: string): Generator<Tag> {
  // Ends that were sought and do not come any more, so that they are not sought again.
  const missing = new Set<string>();
  for (let from = text.indexOf('<'); from !== -1; ) {
    const isEnd = text.charAt(from + 1) === '/';
    const name = nameAt(text, from + (isEnd ? 2 : 1));
    const behindName = from + (isEnd ? 2 : 1) + (name?.length ?? 0);
    const to =
      name === undefined ? behind(text, from, missing) : isEnd ? behindTag(text, behindName) : behindName;
    yield { name, isEnd, from, to };
    from = text.indexOf('<', to);
  }
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

/** Behind a comment, a CDATA section, an instruction or a declaration; behind its bracket where it has no end. */
function behind(text: string, at: number, missing: Set<string>): number {
  for (const [start, end] of ENDS) {
    if (!text.startsWith(start, at) || missing.has(end)) continue;
    const found = text.indexOf(end, at + start.length);
    if (found !== -1) return found + end.length;
    missing.add(end);
  }
  return at + 1;
}

const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Behind the sign that closes a tag. */
function behindTag(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return text.charAt(at) === '>' ? at + 1 : from;
}
