import type { PersonId } from '#core/model/document.ts';
import { measuresIn } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';
import { ranked } from '#core/table/ranking.ts';
import { nameOrderOf, remember, tallyOf, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

export type RankedBy = 'works' | 'strength' | 'name';

/** The persons of the network by number, in the order asked for, and what each has of it. */
export interface Ranking {
  readonly tally: Tally;
  readonly numbers: Uint32Array;
  readonly figures: Uint32Array | Float64Array;
  readonly most: number;
}

const NUMBERS: {
  readonly [R in RankedBy]: (tally: Tally, names: Uint32Array) => Pick<Ranking, 'numbers' | 'figures'>;
} = {
  works: ({ isShown, works }, names) => ({ numbers: ranked(names.filter(isShown), works), figures: works }),
  strength: (tally, names) => {
    const { strengths } = measuresIn(tally);
    return { numbers: ranked(names.filter(tally.isShown), strengths), figures: strengths };
  },
  name: ({ isShown, works }, names) => ({ numbers: names.filter(isShown), figures: works }),
};

/** Equals stand by name. */
export const rankingOf = (by: RankedBy): ((state: State) => Ranking) => {
  const ranking = remember((tally: Tally, names: Uint32Array): Ranking => {
    const { numbers, figures } = NUMBERS[by](tally, names);
    const most = numbers.reduce((best, person) => Math.max(best, figures[person] ?? 0), 1);
    return { tally, numbers, figures, most };
  });
  return (state) => ranking(tallyOf(state), nameOrderOf(state));
};

/** Everybody who could be listed: all but an owner who is left out. */
export function selectEverybody(state: State): number {
  const { persons } = toCatalogOf(state);
  const { owner } = state.document;
  return (
    persons.size - (owner !== undefined && persons.has(owner) && state.counting.owner === 'hide' ? 1 : 0)
  );
}

const selectedSet = remember(
  (selected: State['selected']): ReadonlySet<PersonId> =>
    new Set(selected.flatMap((target) => (target.kind === 'person' ? [target.id] : []))),
);

export const selectSelectedPersons = (state: State) => selectedSet(state.selected);
export const selectHoveredPerson = (state: State) =>
  state.hovered?.kind === 'person' ? state.hovered.id : undefined;
