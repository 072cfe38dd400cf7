/** A line with a tag, and what stands behind it. */
export interface Tagged {
  readonly tag: string;
  readonly value: string;
}

/** A record as tags and values, in the order of the file. A value of several lines keeps its line ends. */
export interface TaggedRecord {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Tagged[];
  /** Whether the line that closes a record was there; true where the format has none. */
  readonly isClosed: boolean;
}

/** How a format is made of lines. */
export interface Dialect {
  /** The tag at the beginning of a line; undefined for a line without one. */
  readonly read: (line: string) => Tagged | undefined;
  /** Whether this line begins a record. */
  readonly starts: (tagged: Tagged, open: OpenRecord | undefined, isAfterBlank: boolean) => boolean;
  /** The tags that close a record. */
  readonly ends?: ReadonlySet<string>;
  /** Tags of which each further line is another value, and not the rest of the one before. */
  readonly lists?: ReadonlySet<string>;
  /** A line after a blank one that belongs to no field, such as the number of the record that follows. */
  readonly isNoise?: (line: string) => boolean;
}

/** What is known of the record that is being read. */
export interface OpenRecord {
  readonly tags: ReadonlySet<string>;
}

interface Open {
  readonly line: number;
  readonly from: number;
  to: number;
  readonly fields: { readonly tag: string; readonly said: string[] }[];
  readonly tags: Set<string>;
}

/** Hands on every record of a text, in one pass. What lies before, between and behind them is in none. */
export function scanTagged(text: string, dialect: Dialect, take: (record: TaggedRecord) => void): void {
  let open: Open | undefined;
  let line = 0;
  let isAfterBlank = true;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end + 1;
    const said = lineOf(text, from, end === -1 ? text.length : end);
    line++;
    const tagged = dialect.read(said);
    if (tagged !== undefined && dialect.starts(tagged, open, isAfterBlank)) {
      if (open !== undefined) take(closed(open, dialect.ends === undefined));
      open = { line, from, to, fields: [], tags: new Set() };
      addField(open, tagged, to);
    } else if (open !== undefined && takeLine(open, tagged, { said, to, isAfterBlank, dialect })) {
      take(closed(open, true));
      open = undefined;
    }
    isAfterBlank = said.trim() === '';
    from = to;
  }
  if (open !== undefined) take(closed(open, dialect.ends === undefined));
}

/** A line without its end and without a byte order mark. */
function lineOf(text: string, from: number, to: number): string {
  const end = to > from && text.charAt(to - 1) === '\r' ? to - 1 : to;
  return text.slice(text.charAt(from) === '\uFEFF' ? from + 1 : from, end);
}

interface Line {
  readonly said: string;
  readonly to: number;
  readonly isAfterBlank: boolean;
  readonly dialect: Dialect;
}

/** Takes a line into the open record; true where it ends there. */
function takeLine(
  open: Open,
  tagged: Tagged | undefined,
  { said, to, isAfterBlank, dialect }: Line,
): boolean {
  if (tagged !== undefined) {
    open.to = to;
    if (dialect.ends?.has(tagged.tag) === true) return true;
    addField(open, tagged, to);
  } else if (said.trim() !== '' && !(isAfterBlank && dialect.isNoise?.(said) === true)) {
    open.to = to;
    const last = open.fields.at(-1);
    if (last !== undefined && dialect.lists?.has(last.tag) === true) {
      open.fields.push({ tag: last.tag, said: [said] });
    } else last?.said.push(said);
  }
  return false;
}

function addField(open: Open, { tag, value }: Tagged, to: number): void {
  open.to = to;
  open.fields.push({ tag, said: [value] });
  open.tags.add(tag);
}

function closed({ line, from, to, fields }: Open, isClosed: boolean): TaggedRecord {
  return {
    line,
    from,
    to,
    isClosed,
    fields: fields.map(({ tag, said }) => ({
      tag,
      value: said
        .map((one) => one.trim())
        .join('\n')
        .trim(),
    })),
  };
}
