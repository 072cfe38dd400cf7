import { fold, STOPS } from './words.ts';

/** So much of a text tells its language. */
const READ = 600;
const [ENGLISH = new Set<string>()] = STOPS;
const WITH_ENGLISH = STOPS.map((stops) => new Set([...ENGLISH, ...stops]));

/** For each small word the languages that have it, by their places. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [language, stops] of STOPS.entries()) {
  for (const word of stops) {
    const languages = LANGUAGES_OF.get(word);
    if (languages === undefined) LANGUAGES_OF.set(word, [language]);
    else languages.push(language);
  }
}

/** The small words of the language that the text has most of, and those of English, which stand in any list. */
export function stopsFor(text: string): ReadonlySet<string> {
  const counts = STOPS.map(() => 0);
  for (const word of text.slice(0, READ).match(/[\p{L}\p{M}]+/gu) ?? []) {
    for (const language of LANGUAGES_OF.get(fold(word)) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  return WITH_ENGLISH[counts.indexOf(Math.max(...counts))] ?? ENGLISH;
}
