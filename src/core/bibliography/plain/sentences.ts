/** Words after which a point ends no sentence. */
const SHORT = new Set(
  (
    'vol no nr pp ed eds proc int conf jr sr st dr vs fig chem phys trans comput sci univ dept inst eng math ann adv ' +
    'lett rev appl mol biol med amer soc assoc res acad natl nat gen theor eur stat comm commun symp ser tech rep e.g i.e cf ' +
    'al approx ca ch sec eq mr mrs ms prof viz resp u.s u.k incl nucl astron astrophys geophys mech'
  ).split(' '),
);
const ENDS = /[.?!]["”’']?(?=\s)/g;

/**
 * Where the first sentence of a text ends that begins at `from`: before its point, or behind its question mark. The end
 * of the text where there is none.
 */
export function sentenceEnd(text: string, from: number): number {
  ENDS.lastIndex = from;
  for (let found = ENDS.exec(text); found !== null; found = ENDS.exec(text)) {
    const sign = found[0].charAt(0);
    const next = text.charAt(found.index + found[0].length + 1);
    const goesOn =
      /\p{Ll}/u.test(next) &&
      !/^(?:to appear|in press|in:? |submitted|accepted|arxiv|http|doi|et al)/i.test(
        text.slice(found.index + found[0].length + 1, found.index + 30),
      );
    if (sign !== '.') {
      if (!goesOn && !isSubtitleBehind(text, found.index + found[0].length + 1)) return found.index + 1;
    } else if (!goesOn && !isShort(text, from, found.index)) return found.index;
  }
  return text.length;
}

function isShort(text: string, from: number, at: number): boolean {
  const word = /[\p{L}.]{1,20}$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (SHORT.has(word.toLowerCase())) return true;
  // A letter alone is an initial, but "vitamin D" ends a title.
  return (
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(at + 1, at + 4)) &&
    !/\p{Ll}{3,} \p{Lu}$/u.test(text.slice(Math.max(from, at - 6), at))
  );
}

/** "Is it so? A review. Journal 12, 2019": what follows the question is no journal, as its sentence has no number. */
function isSubtitleBehind(text: string, at: number): boolean {
  const end = text.slice(at).search(/\.\s/);
  if (end === -1) return false;
  const sentence = text.slice(at, at + end);
  const behind = text.slice(at + end + 1).trimStart();
  return (
    !/\d/.test(sentence) &&
    !/^(?:In|To|Accepted|Proc|Journal)\b/.test(sentence) &&
    /\d/.test(behind.slice(0, 200)) &&
    !/^\d/.test(behind)
  );
}
