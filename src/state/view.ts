import type { View } from '#core/document/view.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, WorkId } from '#core/model/document.ts';
import { initialState, type State, type Target } from './store.ts';

/** What the link says of a state. A selected collaboration travels as its two persons. */
export function viewOf(state: State): View {
  const { filters, counting, versions, color, size, compare, scene, theme, camera, src, rest } = state;
  return {
    filters,
    counting,
    versions,
    color,
    size,
    compare,
    select: selectedIds(state),
    scene,
    theme,
    camera,
    src,
    rest,
  };
}

function selectedIds({ selected }: State): readonly string[] {
  return [...new Set(selected.flatMap(idsOf))];
}

function idsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'person':
    case 'work':
      return [target.id];
    case 'tie':
      return [target.a, target.b];
    case 'topic':
      return [];
  }
}

/** The other way: ids of the link as targets. Unknown ids are left out; the reader of the link has reported them. */
export function targetsOf(ids: readonly string[], catalog: Catalog): readonly Target[] {
  return ids.flatMap((id): readonly Target[] => {
    if (catalog.persons.has(id as PersonId)) return [{ kind: 'person', id: id as PersonId }];
    return catalog.byId.has(id as WorkId) ? [{ kind: 'work', id: id as WorkId }] : [];
  });
}

/** A document as a view shows it, with nothing else open: for files and films, which the page does not show. */
export function stateShowing(document: CoterieDocument, view: View, catalog: Catalog): State {
  const { filters, counting, versions, color, size, compare, scene, theme, camera, src, rest } = view;
  return {
    ...initialState(document),
    ...{ filters, counting, versions, color, size, compare, scene, theme, camera, src, rest },
    selected: targetsOf(view.select, catalog),
  };
}
