/** "62,531", "1,234.5": thousands grouped, in any locale alike. */
export function grouped(n: number): string {
  const [whole = '', part] = String(n).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

/** "1 author", "62,531 authors". */
export function count(n: number, singular: string): string {
  return `${grouped(n)} ${singular}${n === 1 ? '' : 's'}`;
}

/** How much of everything is shown. */
export interface Shown {
  readonly authors: number;
  readonly collaborations: number;
  readonly works: number;
}

/** The one line that states the result; every other count must agree with it. */
export function statusLine({ authors, collaborations, works }: Shown): string {
  return [count(authors, 'author'), count(collaborations, 'collaboration'), count(works, 'work')].join(' · ');
}

/** "3 works over 25 authors make no ties"; undefined when every work makes its ties. */
export function cutNotice(over: number, maxAuthors: number | 'all'): string | undefined {
  if (over === 0 || maxAuthors === 'all') return undefined;
  return `${count(over, 'work')} over ${count(maxAuthors, 'author')} ${over === 1 ? 'makes' : 'make'} no ties`;
}
