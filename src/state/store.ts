import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Camera, ColorBy, SizeBy, Theme, View } from '#core/document/view.ts';
import { DEFAULT_VIEW } from '#core/document/view.ts';
import { type Filters, NO_FILTERS, type Versions } from '#core/filter/filters.ts';
import type { Ask } from '#core/import/asks.ts';
import type { ImportReport } from '#core/import/report.ts';
import type { Stage } from '#core/import/run.ts';
import type { CoterieDocument, PersonId, TopicId, WorkId } from '#core/model/document.ts';
import type { Counting } from '#core/network/counting.ts';

/** Something that can be hovered or selected. A tie names its persons in either order. */
export type Target =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly a: PersonId; readonly b: PersonId }
  | { readonly kind: 'work'; readonly id: WorkId }
  | { readonly kind: 'topic'; readonly id: TopicId };

export type Panel = 'topics' | 'timeline' | 'details';

export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** An import under way: asked where its works go, busy, or asked what its files mean. */
export type Importing =
  | { readonly kind: 'placing'; readonly files: readonly string[] }
  | {
      readonly kind: 'running';
      readonly files: readonly string[];
      readonly stage: Stage;
      /** From 0 to 1, of the bytes to be read. */
      readonly share: number;
      readonly records: number;
    }
  | { readonly kind: 'asking'; readonly asks: readonly Ask[] };

/** What stands in the margin in place of details: how the import went, the names in doubt, or the scenes of the story. */
export type Margin = 'report' | 'review' | 'scenes';

/** Whether the document is kept in this browser. The reasons are half sentences, for `Not saved: …`. */
export type Keeping =
  /** The sample, or something looked at and not changed: there is nothing to keep. */
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  /** The time in ms since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly why: string }
  /** Another tab writes it, or a newer Coterie wrote it: changes made here are not kept. */
  | { readonly kind: 'reading'; readonly why: string };

/** What undo takes back: one entry per gesture. */
export interface Snapshot {
  readonly label: string;
  readonly document: CoterieDocument;
  readonly filters: Filters;
  readonly counting: Counting;
  readonly versions: Versions;
  readonly compare: View['compare'];
  readonly scene: number | undefined;
  /** What else a scene decides; only where the step goes from one scene to another. */
  readonly look?: Look;
}

export type Look = Pick<State, 'color' | 'size' | 'camera' | 'selected' | 'circle'>;

export interface State {
  // document, filters: undoable
  readonly document: CoterieDocument;
  readonly filters: Filters;
  readonly counting: Counting;
  readonly versions: Versions;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  // focus
  readonly hovered: Target | undefined;
  readonly selected: readonly Target[];
  /** The person whose own circle is looked at. */
  readonly circle: PersonId | undefined;
  // view
  readonly color: ColorBy;
  readonly size: SizeBy;
  readonly compare: View['compare'];
  readonly theme: Theme;
  /** Undefined: fit the whole map. */
  readonly camera: Camera | undefined;
  readonly scene: number | undefined;
  readonly src: string | undefined;
  readonly rest: View['rest'];
  readonly folded: Readonly<Record<Panel, boolean>>;
  readonly playing: boolean;
  /** Whether the page is shown to an audience: full screen, and nothing but the picture. */
  readonly presenting: boolean;
  // tasks
  readonly notices: readonly Notice[];
  readonly layoutProgress: number | undefined;
  readonly importing: Importing | undefined;
  readonly report: ImportReport | undefined;
  readonly margin: Margin | undefined;
  /** Under which id this browser keeps the document; undefined for one that is only looked at. */
  readonly documentId: string | undefined;
  readonly kept: Keeping;
}

export type Store = StoreApi<State>;

export function createCoterie(document: CoterieDocument): Store {
  return createStore<State>(() => initialState(document));
}

export function initialState(document: CoterieDocument): State {
  return {
    document,
    filters: NO_FILTERS,
    counting: DEFAULT_VIEW.counting,
    versions: DEFAULT_VIEW.versions,
    past: [],
    future: [],
    hovered: undefined,
    selected: [],
    circle: undefined,
    color: DEFAULT_VIEW.color,
    size: DEFAULT_VIEW.size,
    compare: DEFAULT_VIEW.compare,
    theme: DEFAULT_VIEW.theme,
    camera: undefined,
    scene: undefined,
    src: undefined,
    rest: [],
    folded: { topics: false, timeline: false, details: false },
    playing: false,
    presenting: false,
    notices: [],
    layoutProgress: undefined,
    importing: undefined,
    report: undefined,
    margin: undefined,
    documentId: undefined,
    kept: { kind: 'none' },
  };
}

export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'tie') {
    return b.kind === 'tie' && ((a.a === b.a && a.b === b.b) || (a.a === b.b && a.b === b.a));
  }
  return b.kind === a.kind && b.id === a.id;
}
