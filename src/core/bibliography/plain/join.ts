import type { Line } from './lines.ts';

/** The words of a document that no line end cuts in two. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly hyphenated: ReadonlySet<string>;
}

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  const hyphenated = new Set<string>();
  let isCut = false;
  for (const { text } of lines) {
    const said = text.toLowerCase();
    const all = said.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    const endsCut = said.endsWith('-');
    const whole = all.slice(isCut ? 1 : 0, endsCut ? -1 : undefined);
    for (const word of whole) (word.includes('-') ? hyphenated : words).add(word);
    isCut = endsCut;
  }
  return { words, hyphenated };
}

/** Lines as one. A hyphen at a line's end goes where it only cuts a word in two, as far as the document itself can tell. */
export function join(lines: readonly string[], vocabulary: Vocabulary): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined) parts.push(line);
    else if (!/\p{L}-$/u.test(line)) parts.push(line, ' ');
    else parts.push(isCut(line, next, vocabulary) ? line.slice(0, -1) : line);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function isCut(line: string, next: string, { words, hyphenated }: Vocabulary): boolean {
  const left = /(\p{L}{1,30})-$/u.exec(line)?.[1]?.toLowerCase() ?? '';
  const right = /^\p{L}{1,30}/u.exec(next)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(right)) return false;
  if (words.has(left + right)) return true;
  return !hyphenated.has(`${left}-${right}`) && !(words.has(left) && words.has(right));
}
