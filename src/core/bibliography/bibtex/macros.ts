const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The longest value a macro is given: macros may be made of macros, each twice the last. */
const LONGEST = 20_000;

export interface Macros {
  readonly set: (name: string, value: string) => void;
  /** What the word stands for; the word itself where it stands for nothing. */
  readonly get: (word: string) => string;
}

/**
 * The `@string`s of a file, by name in any case, and the months. All that they are put in for may come to `budget`
 * characters, and no more: a few lines could ask for any length.
 */
export function createMacros(budget: number): Macros {
  const values = new Map<string, string>(MONTHS.map((month) => [month, month]));
  let left = budget;
  return {
    set: (name, value) => {
      values.set(name, value.slice(0, LONGEST));
    },
    get: (word) => {
      const value = values.get(word.toLowerCase()) ?? word;
      if (value.length > left) return word;
      left -= value.length;
      return value;
    },
  };
}
