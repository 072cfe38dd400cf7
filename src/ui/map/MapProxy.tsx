import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PersonId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { personIn, tiesIn } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';
import { coauthorsByStrength, type Direction, nextInDirection } from '#core/network/wander.ts';
import { tallyOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import css from './MapProxy.module.css';
import type { MapHandle } from './MapView.tsx';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEP: { readonly [D in Direction]: readonly [number, number] } = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
const PAN_PX = 60;
const MOVE_UNITS = 8;

const selectTopics = (state: State) => state.document.topics;
const selectPositions = (state: State) => state.document.positions;

interface MapProxyProps {
  readonly map: RefObject<MapHandle | null>;
  /** Called after each frame in which the picture has moved under the proxy: nothing is rendered for that. */
  readonly follow: RefObject<(() => void) | null>;
}

/**
 * The map's one tab stop: a button that stands over the current person and walks the network by arrow keys,
 * so that focus ring, magnifier and screen reader follow without a tab stop for every mark.
 */
export function MapProxy({ map, follow }: MapProxyProps) {
  const tally = useCoterie(tallyOf);
  const topics = useCoterie(selectTopics);
  const positions = useCoterie(selectPositions);
  const actions = useActions();
  const store = useStore();
  const ref = useRef<HTMLButtonElement>(null);
  const [asked, setCurrent] = useState<PersonId>();
  const [before, setBefore] = useState<PersonId>();
  const [hub, setHub] = useState<PersonId>();
  const [moving, setMoving] = useState(false);
  const [focused, setFocused] = useState(false);
  const hasMoved = useRef(false);
  const first = useMemo(() => firstPerson(tally), [tally]);
  const current = asked !== undefined && isShown(tally, asked) ? asked : first;

  const place = useCallback(() => {
    if (ref.current === null || current === undefined) return;
    const spot = map.current?.screenOf(current);
    if (spot === undefined) return;
    const size = Math.max(24, spot.r * 2 + 8);
    ref.current.style.inlineSize = ref.current.style.blockSize = `${size}px`;
    ref.current.style.transform = `translate(${spot.x - size / 2}px, ${spot.y - size / 2}px)`;
  }, [map, current]);
  useImperativeHandle(follow, () => place, [place]);
  useEffect(place, [place]);
  const label = useMemo(
    () => (current === undefined ? '' : describe(tally, current, topics)),
    [tally, current, topics],
  );

  if (current === undefined) return null;

  const go = (person: PersonId | undefined, around?: PersonId): void => {
    if (person === undefined || person === current) return;
    setBefore(current);
    setHub(around);
    setCurrent(person);
    setMoving(false);
    actions.hover({ kind: 'person', id: person });
    map.current?.reveal(person);
  };
  const walk = (direction: Direction): void => {
    const from = { person: current, x: 0, y: 0, ...positions[current] };
    const others = Array.from(tally.persons, (number) => {
      const person = tally.pairs.persons[number] ?? current;
      return { person, x: 0, y: 0, ...positions[person] };
    });
    go(nextInDirection(tally, from, others, direction));
  };
  const arrow = (direction: Direction, pan: boolean): void => {
    const [dx, dy] = STEP[direction];
    const place = positions[current];
    if (moving && place !== undefined) {
      const continues = hasMoved.current && store.getState().past.at(-1)?.label === 'Move';
      actions.pin(current, place.x + dx * MOVE_UNITS, place.y + dy * MOVE_UNITS, continues);
      hasMoved.current = true;
    } else if (pan) map.current?.panBy(-dx * PAN_PX, -dy * PAN_PX);
    else walk(direction);
  };
  /** Round the coauthors of whoever the walk began at, the strongest first. */
  const alongStrength = (by: 1 | -1): void => {
    const around = hub ?? current;
    const coauthors = coauthorsByStrength(tally, around);
    const at = coauthors.indexOf(current);
    const next = at < 0 && by < 0 ? -1 : at + by;
    go(coauthors.at(next % coauthors.length), around);
  };
  const keys: Readonly<Record<string, () => void>> = {
    '[': () => alongStrength(-1),
    ']': () => alongStrength(1),
    Home: () => go(first),
    End: () => go(before),
    Enter: () => actions.select({ kind: 'person', id: current }),
    ' ': () => actions.select({ kind: 'person', id: current }, true),
    '+': () => map.current?.zoomBy(1.3),
    '=': () => map.current?.zoomBy(1.3),
    '-': () => map.current?.zoomBy(1 / 1.3),
    '0': () => map.current?.fit(),
    f: () => actions.enterCircle(store.getState().circle === current ? undefined : current),
    m: () => {
      hasMoved.current = false;
      setMoving(!moving);
    },
    p: () => togglePin(),
    Escape: () => leave(),
  };
  const togglePin = (): void => {
    const place = positions[current];
    if (place?.pinned) actions.unpin(current);
    else if (place !== undefined) actions.pin(current, place.x, place.y);
  };
  const leave = (): void => {
    const { circle, selected } = store.getState();
    if (moving) setMoving(false);
    else if (circle !== undefined) actions.enterCircle(undefined);
    else if (selected.length > 0) actions.select(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const act = direction === undefined ? keys[event.key] : () => arrow(direction, event.shiftKey);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div
      role="application"
      aria-roledescription="coauthor network"
      aria-label={`Map: ${count(tally.persons.length, 'author')}, ${count(tally.ties.length, 'collaboration')}`}
      aria-describedby="map-keys"
      className={css.field}
    >
      <button
        ref={ref}
        type="button"
        className={css.proxy}
        data-moving={moving}
        aria-label={label}
        aria-pressed={store
          .getState()
          .selected.some((target) => target.kind === 'person' && target.id === current)}
        onKeyDown={onKeyDown}
        onClick={() => actions.select({ kind: 'person', id: current })}
        onFocus={() => {
          setFocused(true);
          actions.hover({ kind: 'person', id: current });
        }}
        onBlur={() => {
          setFocused(false);
          setMoving(false);
          actions.hover(undefined);
        }}
      />
      <p id="map-keys" className={css.keys} data-shown={focused}>
        {moving
          ? 'Arrows move and pin this person · M or Esc ends'
          : 'Arrows walk · [ ] coauthors by strength · Enter selects · Space adds · F circle · M move · P pin · + − 0 zoom'}
      </p>
    </div>
  );
}

function isShown({ pairs, isShown }: Tally, person: PersonId): boolean {
  const number = pairs.numberOf.get(person);
  return number !== undefined && isShown(number);
}

/** The person with the most works: where a walk begins. */
function firstPerson({ pairs, persons, works }: Tally): PersonId | undefined {
  let best: number | undefined;
  for (const person of persons) {
    if (best === undefined || (works[person] ?? 0) > (works[best] ?? 0)) best = person;
  }
  return best === undefined ? undefined : pairs.persons[best];
}

function describe(tally: Tally, person: PersonId, topics: State['document']['topics']): string {
  const number = tally.pairs.numberOf.get(person) ?? 0;
  const { name, topics: own, first, last } = personIn(tally, number);
  const years = first === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
  const names = own.map(([id]) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ');
  return [
    name,
    `${count(tally.works[number] ?? 0, 'work')}${years}`,
    ...(names === '' ? [] : [`Topics: ${names}`]),
    `${count(tiesIn(tally, number).length, 'coauthor')} shown`,
    `${tally.persons.indexOf(number) + 1} of ${tally.persons.length}`,
  ].join('. ');
}
