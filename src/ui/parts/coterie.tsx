import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';
import { type Actions, createActions } from '#state/actions.ts';
import type { Panel, State, Store } from '#state/store.ts';
import { type Calm, createCalm, createGlance } from './calm.ts';

interface Coterie {
  readonly store: Store;
  readonly actions: Actions;
  readonly calm: Calm;
}

const CoterieContext = createContext<Coterie | undefined>(undefined);

export function CoterieProvider({
  value,
  children,
}: {
  readonly value: Coterie;
  readonly children: ReactNode;
}) {
  return <CoterieContext value={value}>{children}</CoterieContext>;
}

export function toCoterie(store: Store): Coterie {
  return { store, actions: createActions(store), calm: createCalm(store) };
}

function useContextOf(): Coterie {
  const coterie = use(CoterieContext);
  if (coterie === undefined) throw new Error('Panels stand inside a CoterieProvider; wrap the root in one.');
  return coterie;
}

/** What a panel reads. The selector must return the same value for the same state (see state/selectors). */
export function useCoterie<T>(selector: (state: State) => T): T {
  const { store } = useContextOf();
  return useSyncExternalStore(store.subscribe, () => selector(store.getState()));
}

/** The same for what is dear to make: on a large list a panel follows, all of it at once, when the map has been drawn. */
export function useCalmly<T>(panel: Panel, selector: (state: State) => T): T {
  const { store, calm } = useContextOf();
  const [glance] = useState(() => createGlance<T>(store, calm, panel));
  return useSyncExternalStore(glance.subscribe, () => glance.read(selector));
}

/** For the map, which panels wait for. */
export function useCalm(): Calm {
  return useContextOf().calm;
}

export function useActions(): Actions {
  return useContextOf().actions;
}

export function useStore(): Store {
  return useContextOf().store;
}
