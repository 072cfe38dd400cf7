import { gather, type Item, type Section, withoutMark } from './gather.ts';
import { join, type Vocabulary, vocabularyOf } from './join.ts';
import { toLines, toParagraphs } from './lines.ts';

/** A stretch of lines that may be one work: its text on one line, its lines, and where it stands. */
export interface Block {
  readonly text: string;
  readonly lines: readonly string[];
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly section: Section;
  readonly isMarked: boolean;
  /** The year under whose heading it stands. */
  readonly year: string | undefined;
}

/** No reference is longer, not even one of thousands of authors. */
const LONGEST = 200_000;

/** The items of a document in plain text, in order. */
export function toBlocks(text: string): readonly Block[] {
  const lines = toLines(text);
  const vocabulary = vocabularyOf(lines);
  return gather(toParagraphs(lines)).flatMap((item) => toBlock(item, vocabulary));
}

function toBlock({ lines, section, isMarked, year }: Item, vocabulary: Vocabulary): readonly Block[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last.to - first.from > LONGEST) return [];
  const said = lines.map(({ text }, i) => (i === 0 ? withoutMark(text) : text)).filter((text) => text !== '');
  const text = join(said, vocabulary);
  return [{ text, lines: said, line: first.number, from: first.from, to: last.to, section, isMarked, year }];
}
