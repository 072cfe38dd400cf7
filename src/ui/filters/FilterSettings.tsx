import type { ColorBy, SizeBy } from '#core/document/view.ts';
import { type Bits, countBoth } from '#core/filter/bits.ts';
import type { Versions } from '#core/filter/filters.ts';
import type { WorkIndex } from '#core/filter/passing.ts';
import { KINDS } from '#core/model/document.ts';
import type { CountingMethod } from '#core/network/counting.ts';
import { comparedOf } from '#state/compare.ts';
import { passingBut, remember, toCatalogOf, worksOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { KIND_WORDS } from '#ui/parts/words.ts';
import css from './FilterSettings.module.css';
import { Choice, Numeral } from './fields.tsx';

const METHODS: { readonly [M in CountingMethod]: string } = {
  full: 'Full: each joint work 1',
  fractional: 'Fractional: 1/(authors − 1)',
  pair: 'Pair: 1 a work, shared by its pairs',
};
const VERSIONS: { readonly [V in Versions]: string } = {
  once: 'Once, with the formal one',
  each: 'Each version counts',
};
const COLORS: { readonly [C in ColorBy]: string } = {
  topic: 'Main topic',
  community: 'Who writes together',
  recency: 'Last work',
};
const SIZES: { readonly [S in SizeBy]: string } = {
  works: 'Works',
  strength: 'Strength of ties',
  degree: 'Number of coauthors',
};

const selectCounting = (state: State) => state.counting;
const selectVersions = (state: State) => state.versions;
const selectColor = (state: State) => state.color;
const selectSize = (state: State) => state.size;
const selectOwner = (state: State) => {
  const { owner } = state.document;
  return owner === undefined ? undefined : (toCatalogOf(state).persons.get(owner)?.name ?? owner);
};

const selectEras = (state: State) => state.document.eras;

/** Two eras whose difference the picture shows. */
function CompareEras() {
  const eras = useCoterie(selectEras);
  const compared = useCoterie(comparedOf);
  const actions = useActions();
  if (eras.length < 2) return null;
  const pairs = eras.flatMap((from, i) => eras.slice(i + 1).map((to) => [from, to] as const));
  const at = pairs.findIndex(([from, to]) => from.id === compared?.[0] && to.id === compared?.[1]);
  const words = Object.fromEntries([
    ['', 'Nothing'],
    ...pairs.map(([from, to], i) => [`pair ${i}`, `${from.short} and ${to.short}`]),
  ]);
  return (
    <Choice
      label="Compare eras"
      value={at < 0 ? '' : `pair ${at}`}
      options={words}
      onChange={(value) => {
        const pair = pairs[Number(value.split(' ')[1])];
        actions.compareEras(pair === undefined ? undefined : [pair[0].id, pair[1].id]);
      }}
    />
  );
}

/** Everything that can be asked of the picture besides years, eras and topics, which have panels of their own. */
export function FilterSettings() {
  const counting = useCoterie(selectCounting);
  const versions = useCoterie(selectVersions);
  const color = useCoterie(selectColor);
  const size = useCoterie(selectSize);
  const owner = useCoterie(selectOwner);
  const actions = useActions();
  return (
    <div className={css.settings}>
      <Kinds />
      <div className={css.fields}>
        <Numeral
          label="Works at least"
          value={counting.minWorks}
          min={1}
          step={1}
          onChange={(minWorks) => actions.setCounting({ minWorks })}
        />
        <Numeral
          label="Tie weight at least"
          value={counting.minWeight}
          min={0}
          step={counting.method === 'full' ? 1 : 0.1}
          onChange={(minWeight) => actions.setCounting({ minWeight })}
        />
        <MaxAuthors />
        <CompareEras />
        <Choice
          label="Counting"
          value={counting.method}
          options={METHODS}
          onChange={(method) => actions.setCounting({ method })}
        />
        <Choice label="Versions" value={versions} options={VERSIONS} onChange={actions.setVersions} />
        {owner !== undefined && (
          <label className={css.check}>
            <input
              type="checkbox"
              checked={counting.owner === 'show'}
              onChange={(event) => actions.setCounting({ owner: event.target.checked ? 'show' : 'hide' })}
            />
            Show {owner} and their ties
          </label>
        )}
        <Choice label="Colour by" value={color} options={COLORS} onChange={actions.setColor} />
        <Choice label="Size by" value={size} options={SIZES} onChange={actions.setSize} />
      </div>
    </div>
  );
}

function MaxAuthors() {
  const { maxAuthors } = useCoterie(selectCounting);
  const actions = useActions();
  return (
    <>
      <Numeral
        label="Authors at most"
        value={maxAuthors === 'all' ? undefined : maxAuthors}
        min={1}
        step={1}
        onChange={(most) => actions.setCounting({ maxAuthors: most })}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={maxAuthors === 'all'}
          onChange={(event) => actions.setCounting({ maxAuthors: event.target.checked ? 'all' : 25 })}
        />
        Any number of authors makes ties
      </label>
    </>
  );
}

const selectKinds = (state: State) => state.filters.kinds;
const countKinds = remember(
  (kinds: WorkIndex['kinds'], works: Bits) =>
    new Map(Array.from(kinds, ([kind, of]) => [kind, countBoth(of, works)])),
);
/** Every kind that is in the list, with how many of it there are to choose. */
const selectKindCounts = (state: State) => countKinds(worksOf(state).kinds, passingBut(state, 'kinds'));

function Kinds() {
  const chosen = useCoterie(selectKinds);
  const counts = useCoterie(selectKindCounts);
  const actions = useActions();
  return (
    <fieldset className={css.kinds}>
      <legend>Kinds of work{chosen.length === 0 && <span>all, as none is ticked</span>}</legend>
      {KINDS.filter((kind) => counts.has(kind) || chosen.includes(kind)).map((kind) => (
        <label key={kind} className={css.check}>
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => actions.toggleKind(kind)} />
          {KIND_WORDS[kind]} <span>{counts.get(kind) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
