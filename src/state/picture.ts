import type { ColorBy, SizeBy } from '#core/document/view.ts';
import { allBits } from '#core/filter/bits.ts';
import { placesIn } from '#core/layout/places.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, Place, Topic, TopicId, WorkId } from '#core/model/document.ts';
import { communitySteps } from '#core/network/communities.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { type Tally, toTally } from '#core/network/tally.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { changeGroupsOf, tieMarksOf } from './compare.ts';
import { colorOf, remember, shortNamesOf, tallyOf, toCatalogOf, wholePairsIn } from './selectors.ts';
import type { State, Target } from './store.ts';

/** All that a picture of the network needs to know, in the words of the core: what the drawing takes in. */
export interface Picture {
  /** The network in numbers. */
  readonly tally: Tally;
  readonly place: (person: PersonId) => Place | undefined;
  readonly marks: ReadonlyMap<TopicId, number>;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly shortNames: ReadonlyMap<PersonId, string>;
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
  /** Found when somebody asks for them. */
  readonly communities: ReadonlyMap<PersonId, number>;
  /** The groups are what changed between two eras. */
  readonly areChanges: boolean;
  /** What mark a tie takes, by its number in the tally, where changes are shown. */
  readonly tieMarks: ((tie: number) => number | undefined) | undefined;
  readonly authorsOf: (work: WorkId) => readonly PersonId[];
  readonly owner: PersonId | undefined;
  readonly selected: ReadonlySet<PersonId>;
  readonly selectedTies: readonly (readonly [PersonId, PersonId])[];
  readonly hovered: Target | undefined;
  readonly circle: PersonId | undefined;
  readonly years: readonly [number, number] | undefined;
}

const marksOf = remember(
  (topics: readonly Topic[]) => new Map(topics.map((topic) => [topic.id, topic.mark])),
);
const namesOf = remember(
  (topics: readonly Topic[]) => new Map(topics.map((topic) => [topic.id, topic.short])),
);
const groups = new WeakMap<Catalog, ReadonlyMap<PersonId, number>>();

/** From the whole list, so that filtering does not recolour anybody. */
function* groupSteps(catalog: Catalog): Steps<ReadonlyMap<PersonId, number>> {
  const tally = toTally(wholePairsIn(catalog), allBits(catalog.entries.length), DEFAULT_COUNTING);
  yield;
  const found = yield* communitySteps(tally);
  groups.set(catalog, found);
  return found;
}

const communities = (catalog: Catalog): ReadonlyMap<PersonId, number> =>
  groups.get(catalog) ?? atOnce(groupSteps(catalog));

/** What the picture of a catalog rests on: a list without topics is coloured by who writes together. */
export function* pictureSteps(catalog: Catalog): Steps<void> {
  if (catalog.document.topics.length === 0 && !groups.has(catalog)) yield* groupSteps(catalog);
}

const placeIn = remember((positions: CoterieDocument['positions']) => {
  const places = placesIn(positions);
  return (person: PersonId): Place | undefined => places.get(person);
});

const NOBODY: ReadonlySet<PersonId> = new Set();
const NO_TIES: Picture['selectedTies'] = [];

/** The persons of what is selected: a work lifts its authors, a collaboration its two. One nobody, so that nothing is drawn anew for it. */
const selectedPersons = remember((selected: readonly Target[], catalog: Catalog): ReadonlySet<PersonId> => {
  return selected.length === 0 ? NOBODY : new Set(selected.flatMap((target) => personsOf(target, catalog)));
});

export function personsOf(target: Target, catalog: Catalog): readonly PersonId[] {
  switch (target.kind) {
    case 'person':
      return [target.id];
    case 'tie':
      return [target.a, target.b];
    case 'work':
      return catalog.byId.get(target.id)?.authors ?? [];
    case 'topic':
      return [];
  }
}

const selectedTies = remember((selected: readonly Target[]): Picture['selectedTies'] =>
  selected.length === 0
    ? NO_TIES
    : selected.flatMap((target) => (target.kind === 'tie' ? [[target.a, target.b] as const] : [])),
);

const picture = remember(
  (
    tally: Tally,
    shortNames: ReadonlyMap<PersonId, string>,
    document: CoterieDocument,
    span: Catalog['span'],
    selected: readonly Target[],
    catalog: Catalog,
    hovered: Target | undefined,
    circle: PersonId | undefined,
    colorBy: ColorBy,
    sizeBy: SizeBy,
    changes: ReadonlyMap<PersonId, number> | undefined,
    tieMarks: Picture['tieMarks'],
  ): Picture => ({
    tally,
    place: placeIn(document.positions),
    marks: marksOf(document.topics),
    topicNames: namesOf(document.topics),
    shortNames,
    // What changed between two eras is coloured as groups are.
    colorBy: changes === undefined ? colorBy : 'community',
    sizeBy,
    get communities() {
      return changes ?? communities(catalog);
    },
    areChanges: changes !== undefined,
    tieMarks,
    authorsOf: (work) => catalog.byId.get(work)?.authors ?? [],
    owner: document.owner,
    selected: selectedPersons(selected, catalog),
    selectedTies: selectedTies(selected),
    hovered,
    circle,
    years: span,
  }),
);

export function pictureOf(state: State): Picture {
  const catalog = toCatalogOf(state);
  const { document, selected, hovered, circle, size } = state;
  return picture(
    tallyOf(state),
    shortNamesOf(state),
    document,
    catalog.span,
    selected,
    catalog,
    hovered,
    circle,
    colorOf(state),
    size,
    changeGroupsOf(state),
    tieMarksOf(state),
  );
}

const spotsOf = remember((positions: CoterieDocument['positions']) => [...placesIn(positions).values()]);

/**
 * The places that a fitted map shows: a scene frames whom it shows, else the whole map stays as it is while
 * filters come and go. Undefined: whoever is shown.
 */
export function framedOf({ document, scene }: State): readonly Place[] | undefined {
  const spots = spotsOf(document.positions);
  return scene === undefined && spots.length > 0 ? spots : undefined;
}
