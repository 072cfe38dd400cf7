/** A stretch of lines that may be one work: its text on one line, and where it stands. */
export interface Block {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const NUMBERED = /^\s{0,12}(?:\[\w{1,12}\]|\(?\d{1,3}[.)]|[A-Z]{1,2}\d{1,3}[.):]?)\s{1,8}(?=\S)/;
const BULLET = /^\s{0,12}(?:[-–•*·◦▪]|\\item)\s{1,8}(?=\S)/;
/** With fewer numbers or bullets than this, they are chance. */
const FEWEST = 2;
const LONGEST = 3000;

interface Line {
  readonly text: string;
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The items of a list in plain text: by their numbers, else by bullets, else by the blank lines between them, else line by line. */
export function toBlocks(text: string): readonly Block[] {
  const lines = toLines(text);
  const mark = [NUMBERED, BULLET].find(
    (sign) => lines.filter((line) => sign.test(line.text)).length >= FEWEST,
  );
  const blanks = lines.filter((line) => line.text.trim() === '').length;
  const isByLine = mark === undefined && blanks < lines.length / 12 && lines.length > 1;
  const blocks: Line[][] = [];
  let isAfterBlank = true;
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    const starts = mark === undefined ? isAfterBlank || isByLine : mark.test(line.text) || isAfterBlank;
    if (!isBlank && (starts || blocks.length === 0)) blocks.push([line]);
    else if (!isBlank) blocks.at(-1)?.push(line);
    isAfterBlank = isBlank;
  }
  return blocks.flatMap((block) => toBlock(block, mark));
}

function toBlock(lines: readonly Line[], mark: RegExp | undefined): readonly Block[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const joined = lines
    .reduce(
      (whole, { text }) =>
        whole.endsWith('-') ? `${whole.slice(0, -1)}${text.trim()}` : `${whole} ${text.trim()}`,
      '',
    )
    .trim();
  const text = (mark === undefined ? joined : joined.replace(mark, '')).replace(/\s+/g, ' ');
  return text.length > LONGEST ? [] : [{ text, line: first.number, from: first.from, to: last.to }];
}

function toLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end + 1;
    lines.push({
      text: text.slice(from, end === -1 ? text.length : end),
      number: lines.length + 1,
      from,
      to,
    });
    from = to;
  }
  return lines;
}
