import { joined, withoutDigraphs } from './compare.ts';
import type { Form } from './forms.ts';
import { nicknamesOf } from './nicknames.ts';
import type { Name } from './normal.ts';

/** A block of more forms is a list of one letter and a common surname: comparing all with all would tell nothing. */
const LARGEST = 400;
const LONGEST = 30;

/** Calls `visit` with pairs of forms that may be alike, by their places, the lower first; a pair may come again. */
export function forPairs(forms: readonly Form[], visit: (a: number, b: number) => void): void {
  const blocks = new Map<string, number[]>();
  const bare = new Set(
    forms.filter(({ name }) => name.given.length === 0).flatMap(({ name }) => name.family),
  );
  forms.forEach(({ name }, at) => {
    for (const key of keysOf(name, bare)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  for (const block of blocks.values()) {
    if (block.length > LARGEST) continue;
    for (const [i, a] of block.entries()) {
      for (let j = i + 1; j < block.length; j++) visit(a, block[j] ?? a);
    }
  }
}

function keysOf(name: Name, bare: ReadonlySet<string>): ReadonlySet<string> {
  const { family, given } = name;
  const keys = new Set<string>();
  if (family.length === 0) return keys;
  const [first = '', last = ''] = [family[0], family.at(-1)];
  const whole = joined(name);
  const spellings = [...new Set([first, last].map(withoutDigraphs)), ...slipsOf(whole)];
  for (const letter of lettersOf(name)) for (const word of spellings) keys.add(`${word} ${letter}`);
  for (const word of new Set([first, last])) if (bare.has(word)) keys.add(`${word} *`);
  const all = given.join('');
  if (!all.includes('.')) {
    keys.add(`=${all}${whole}`);
    keys.add(`=${whole}${all}`);
    keys.add(all < whole ? `~${all} ${whole}` : `~${whole} ${all}`);
  }
  return keys;
}

/** Words that differ by one slip of the pen have a key in common, when each may have one letter left out. */
function slipsOf(word: string): readonly string[] {
  if (word.length < 4 || word.length > LONGEST) return [];
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** The letters that a given name may begin with in another form: of each of its words, and of their short forms. */
function lettersOf({ given, otherGiven = [] }: Name): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const word of given) {
    letters.add(word.charAt(0));
    for (const other of nicknamesOf(word)) letters.add(other.charAt(0));
  }
  for (const word of otherGiven) letters.add(word.charAt(0));
  return letters;
}
