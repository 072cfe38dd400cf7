import type { Camera, View } from '#core/document/view.ts';
import { type Clause, type Filters, NO_FILTERS } from '#core/filter/filters.ts';
import type { CoterieDocument, EraId, Kind, PersonId, Place, TopicId } from '#core/model/document.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';
import { toCatalogOf } from './selectors.ts';
import {
  initialState,
  type Look,
  type Notice,
  type Panel,
  type Snapshot,
  type State,
  type Store,
  sameTarget,
  type Target,
} from './store.ts';

const DEPTH = 200;

const snapshot = (label: string, state: State): Snapshot => {
  const { document, filters, counting, versions, compare, scene } = state;
  return { label, document, filters, counting, versions, compare, scene };
};

const lookOf = ({ color, size, camera, selected, circle }: State): Look => ({
  color,
  size,
  camera,
  selected,
  circle,
});

/**
 * Every way to change the state. Actions are verbs that return nothing and never wait.
 * A gesture of many steps (a drag, a brush) passes `continues: true` after its first step, so that undo takes it back whole.
 */
export type Actions = ReturnType<typeof createActions>;

export function createActions(store: Store) {
  const { getState, setState } = store;

  function record(label: string, change: Partial<State>, continues = false): void {
    const state = getState();
    setState(
      continues
        ? { scene: undefined, ...change, future: [] }
        : {
            scene: undefined,
            ...change,
            past: [...state.past, snapshot(label, state)].slice(-DEPTH),
            future: [],
          },
    );
  }

  function setFilters(label: string, filters: Filters, continues = false): void {
    if (JSON.stringify(filters) !== JSON.stringify(getState().filters)) record(label, { filters }, continues);
  }

  function toggle<T>(list: readonly T[], item: T, add: boolean): readonly T[] {
    if (list.includes(item))
      return add ? list.filter((other) => other !== item) : list.length > 1 ? [item] : [];
    return add ? [...list, item] : [item];
  }

  function step(from: 'past' | 'future', to: 'past' | 'future'): void {
    const state = getState();
    const target = state[from].at(-1);
    if (target === undefined) return;
    const { label, look, ...restored } = target;
    const back = snapshot(label, state);
    setState({
      ...restored,
      ...look,
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], look === undefined ? back : { ...back, look: lookOf(state) }],
    });
  }

  return {
    /** Shows another document; `own` says under which id this browser keeps it already. */
    openDocument(document: CoterieDocument, own?: Pick<State, 'documentId' | 'kept'>): void {
      const { theme, folded } = getState();
      setState({ ...initialState(document), theme, folded, ...own });
    },
    editDocument(label: string, document: CoterieDocument, continues = false): void {
      record(label, { document }, continues);
    },
    /** Changes the story, and stays at this scene of it, counted from 1. */
    editScenes(label: string, document: CoterieDocument, scene: number | undefined): void {
      if (document !== getState().document) record(label, { document, scene });
    },
    /** Positions that the layout settled on, or came to so far: kept with the document, not an edit. */
    settle(positions: CoterieDocument['positions'], layoutProgress?: number): void {
      setState((state) => ({ document: { ...state.document, positions }, layoutProgress }));
    },
    setLayoutProgress(layoutProgress: number | undefined): void {
      setState({ layoutProgress });
    },
    pin(person: PersonId, x: number, y: number, continues = false): void {
      const { document } = getState();
      const place: Place = { x, y, pinned: true };
      record(
        'Move',
        { document: { ...document, positions: { ...document.positions, [person]: place } } },
        continues,
      );
    },
    unpin(person: PersonId): void {
      const { document } = getState();
      const place = document.positions[person];
      if (place === undefined) return;
      record('Unpin', {
        document: { ...document, positions: { ...document.positions, [person]: { x: place.x, y: place.y } } },
      });
    },
    unpinAll(): void {
      const { document } = getState();
      const loosened = Object.entries(document.positions).map(
        ([person, { x, y }]) => [person, { x, y }] as const,
      );
      record('Unpin all', { document: { ...document, positions: Object.fromEntries(loosened) } });
    },

    setYears(years: Filters['years'], continues = false): void {
      const { filters } = getState();
      const span = toCatalogOf(getState()).span;
      const whole = years !== undefined && span !== undefined && years[0] <= span[0] && years[1] >= span[1];
      setFilters('Years', { ...filters, years: whole ? undefined : years }, continues);
    },
    /** A click narrows to this one (or back to all); with `add`, it joins or leaves the others. */
    toggleTopic(topic: TopicId, add = false): void {
      const { filters } = getState();
      setFilters('Topics', { ...filters, topics: toggle(filters.topics, topic, add) });
    },
    toggleEra(era: EraId, add = false): void {
      const { filters } = getState();
      setFilters('Eras', { ...filters, eras: toggle(filters.eras, era, add) });
    },
    toggleKind(kind: Kind, add = true): void {
      const { filters } = getState();
      setFilters('Kinds', { ...filters, kinds: toggle(filters.kinds, kind, add) });
    },
    /** Shows what changed between two eras, and nothing but these; undefined: all eras again. */
    compareEras(compare: State['compare']): void {
      record('Compare eras', { filters: { ...getState().filters, eras: compare ?? [] }, compare });
    },
    dropClause(clause: Clause): void {
      setFilters('Filter removed', { ...getState().filters, [clause]: NO_FILTERS[clause] });
    },
    setCounting(change: Partial<Counting>): void {
      record('Counting', { counting: { ...getState().counting, ...change } });
    },
    setVersions(versions: State['versions']): void {
      record('Versions', { versions });
    },
    clearFilters(): void {
      record('Clear all', { filters: NO_FILTERS, counting: DEFAULT_COUNTING, versions: 'once' });
    },

    undo(): void {
      step('past', 'future');
    },
    /** Takes the gesture under way back for good, as if it had not begun. */
    abandon(): void {
      step('past', 'future');
      setState({ future: [] });
    },
    redo(): void {
      step('future', 'past');
    },

    hover(hovered: Target | undefined): void {
      if (!sameTarget(hovered, getState().hovered)) setState({ hovered });
    },
    /** Selects this alone; with `add`, it joins or leaves the selection; undefined clears it. */
    select(target: Target | undefined, add = false): void {
      const { selected } = getState();
      if (target === undefined) setState({ selected: [] });
      else if (!add) setState({ selected: [target] });
      else if (selected.some((other) => sameTarget(other, target))) {
        setState({ selected: selected.filter((other) => !sameTarget(other, target)) });
      } else setState({ selected: [...selected, target] });
    },
    enterCircle(circle: PersonId | undefined): void {
      setState({ circle });
    },

    setColor(color: State['color']): void {
      setState({ color });
    },
    setSize(size: State['size']): void {
      setState({ size });
    },
    setTheme(theme: State['theme']): void {
      setState({ theme });
    },
    setCamera(camera: Camera | undefined): void {
      setState({ camera });
    },
    fold(panel: Panel, folded: boolean): void {
      setState((state) => ({ folded: { ...state.folded, [panel]: folded } }));
    },
    setPlaying(playing: boolean): void {
      setState({ playing });
    },
    /** Takes on everything a link says. */
    show(view: View, selected: readonly Target[]): void {
      const { filters, counting, versions, color, size, compare, scene, theme, camera, src, rest } = view;
      setState({
        filters,
        counting,
        versions,
        color,
        size,
        compare,
        scene,
        theme,
        camera,
        src,
        rest,
        selected,
      });
    },
    /** Shows a scene, which undo takes back. Theme and source stay the visitor's. */
    tell(view: View, selected: readonly Target[]): void {
      const { filters, counting, versions, color, size, compare, scene, camera } = view;
      const before = getState();
      setState({
        ...{ filters, counting, versions, color, size, compare, scene, camera, selected },
        circle: undefined,
        past: [...before.past, { ...snapshot('Scene', before), look: lookOf(before) }].slice(-DEPTH),
        future: [],
      });
    },
    leaveStory(): void {
      setState({ scene: undefined });
    },

    /** From now on the document is the visitor's own and kept under this id; undefined: it is kept no more. */
    setDocumentId(documentId: string | undefined): void {
      setState({ documentId, kept: { kind: documentId === undefined ? 'none' : 'saving' } });
    },
    setKept(kept: State['kept']): void {
      setState({ kept });
    },

    setImporting(importing: State['importing']): void {
      setState({ importing });
    },
    tellReport(report: NonNullable<State['report']>): void {
      setState((state) => ({ report, margin: 'report', folded: { ...state.folded, details: false } }));
    },
    /** Puts something into the margin in place of details; undefined gives the details back. */
    showMargin(margin: State['margin']): void {
      const { folded, selected } = getState();
      if (margin === undefined) setState({ margin });
      else {
        // What is selected is part of the view that a scene keeps.
        const kept = margin === 'scenes' ? selected : [];
        setState({ margin, selected: kept, folded: { ...folded, details: false } });
      }
    },
    setPresenting(presenting: boolean): void {
      setState({ presenting, hovered: undefined });
    },

    notify(kind: Notice['kind'], text: string): void {
      setState(({ notices }) => ({
        notices: [...notices, { id: (notices.at(-1)?.id ?? 0) + 1, kind, text }],
      }));
    },
    dismiss(id: number): void {
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  };
}
