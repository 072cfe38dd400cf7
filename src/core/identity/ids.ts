import { compareNames } from './compare.ts';
import { canBeOne, type Form } from './forms.ts';
import type { Link } from './gather.ts';
import type { Sense } from './senses.ts';

export interface IdLink extends Link {
  /** What both names have: `orcid:…`. */
  readonly id: string;
}

/**
 * Names that a register gives one id, each with the one of them that is on most works. Not those that stand together on a
 * work; and where a machine gave the ids (OpenAlex, Scopus), only those that have a family name in common.
 */
export function idLinks(senses: readonly Sense[], forms: readonly Form[]): readonly IdLink[] {
  const byId = new Map<string, number[]>();
  senses.forEach(({ ids }, at) => {
    for (const id of ids) {
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [at]);
      else list.push(at);
    }
  });
  const nameOf = new Map(forms.flatMap(({ name, senses: own }) => own.map((at) => [at, name] as const)));
  const weigh = (at: number) => senses[at]?.works.length ?? 0;
  const label = (at: number) => senses[at]?.name ?? '';
  // What people give themselves comes first.
  const rankOf = (id: string) => ['orcid:', 'dblp:', ''].findIndex((start) => id.startsWith(start));
  const sorted = [...byId].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return sorted.flatMap(([id, list]): IdLink[] => {
    const [lead, ...others] = list.sort((a, b) => weigh(b) - weigh(a) || (label(a) < label(b) ? -1 : 1));
    if (lead === undefined) return [];
    const [one, isMadeByHand] = [nameOf.get(lead), /^(?:orcid|dblp):/.test(id)];
    return others.flatMap((at): IdLink[] => {
      const other = nameOf.get(at);
      if (one === undefined || other === undefined || !canBeOne(senses[lead], senses[at])) return [];
      const isLikely =
        isMadeByHand ||
        compareNames(one, other) !== undefined ||
        one.family.some((word) => other.family.includes(word));
      return isLikely ? [{ a: at, b: lead, id }] : [];
    });
  });
}
