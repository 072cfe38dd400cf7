import { fold, STOPS } from './words.ts';

/** So much of a text tells its language. */
const READ = 600;
const [ENGLISH = new Set<string>()] = STOPS;
const WITH_ENGLISH = STOPS.map((stops) => new Set([...ENGLISH, ...stops]));

/** The small words of the language that the text has most of, and those of English, which stand in any list. */
export function stopsFor(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, READ)
      .match(/[\p{L}\p{M}]+/gu)
      ?.map(fold) ?? [];
  const counts = STOPS.map((stops) => words.reduce((sum, word) => sum + (stops.has(word) ? 1 : 0), 0));
  return WITH_ENGLISH[counts.indexOf(Math.max(...counts))] ?? ENGLISH;
}
