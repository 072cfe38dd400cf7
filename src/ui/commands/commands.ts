import type { ColorBy, SizeBy, Theme } from '#core/document/view.ts';
import type { CountingMethod } from '#core/network/counting.ts';
import type { Actions } from '#state/actions.ts';
import { comparedOf } from '#state/compare.ts';
import type { State, Store } from '#state/store.ts';
import { focusSearch } from '#ui/parts/searchField.ts';

export type CommandGroup = 'Find' | 'Edit' | 'Filters' | 'View' | 'Share' | 'Help';

/** One thing that can be done, by button, key, palette or help alike. */
export interface Command {
  readonly name: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** As in "Mod+Shift+Z", "/" or "Escape"; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly enabled?: () => boolean;
  readonly perform: () => void;
}

/** What the app lends the commands. A part that it does not have leaves its commands out. */
export interface AppCommands {
  readonly fit: () => void;
  readonly toggleTable: () => void;
  readonly copyLink: () => void;
  readonly showHelp: () => void;
  readonly arrange?: () => void;
  readonly open?: () => void;
  readonly documents?: () => void;
  readonly save?: () => void;
  readonly scenes?: () => void;
  readonly present?: () => void;
  readonly saveImage?: () => void;
  readonly saveData?: () => void;
  readonly share?: () => void;
}

const COLORS: { readonly [C in ColorBy]: string } = {
  topic: 'main topic',
  community: 'group',
  recency: 'last work',
};
const SIZES: { readonly [S in SizeBy]: string } = {
  works: 'works',
  strength: 'strength',
  degree: 'coauthors',
};
const THEMES: { readonly [T in Theme]: string } = { light: 'light', dark: 'dark', auto: 'as the system' };
const METHODS: { readonly [M in CountingMethod]: string } = {
  full: 'full',
  fractional: 'fractional',
  pair: 'by pairs',
};

/** Every command, in the order in which help tells them. */
export function commandsOf(store: Store, actions: Actions, app: AppCommands): readonly Command[] {
  return [
    command('search', 'Find', 'Search people, works, topics, commands', focusSearch, {
      keys: ['/', 'Mod+K'],
    }),
    ...editCommands(store, actions, app),
    ...filterCommands(store, actions),
    ...viewCommands(store, actions, app),
    ...optional('share', 'Share', 'Share: link, frame, pictures, data', app.share),
    command('copy-link', 'Share', 'Copy the link to this view', app.copyLink),
    ...optional('save', 'Share', 'Download a copy of the document', app.save, ['Mod+S']),
    ...optional('save-image', 'Share', 'Save the picture: PNG, PPTX, PDF, SVG', app.saveImage),
    ...optional(
      'save-data',
      'Share',
      'Save the data: CSV, GEXF, GraphML, VOSviewer, BibTeX, CSL-JSON',
      app.saveData,
    ),
    ...optional('scenes', 'Share', 'Scenes: save this view, put in order, edit', app.scenes),
    ...optional('present', 'Share', 'Present: full screen, by clicker and arrow keys', app.present, ['P']),
    command('help', 'Help', 'Keys and commands', app.showHelp, { keys: ['?'] }),
  ];
}

function editCommands(store: Store, actions: Actions, app: AppCommands): readonly Command[] {
  const { getState } = store;
  return [
    ...optional('open', 'Edit', 'Open a bibliography', app.open, ['Mod+O']),
    ...optional('documents', 'Edit', 'Documents kept in this browser', app.documents),
    command('report', 'Edit', 'How the last import went', () => actions.showMargin('report'), {
      enabled: () => getState().report !== undefined,
    }),
    command('review', 'Edit', 'Names and works in doubt', () => actions.showMargin('review')),
    command('undo', 'Edit', 'Undo', actions.undo, {
      keys: ['Mod+Z'],
      enabled: () => getState().past.length > 0,
    }),
    command('redo', 'Edit', 'Redo', actions.redo, {
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      enabled: () => getState().future.length > 0,
    }),
    command('unpin-all', 'Edit', 'Unpin everybody', actions.unpinAll, {
      enabled: () => Object.values(getState().document.positions).some(({ pinned }) => pinned === true),
    }),
    ...optional('arrange', 'Edit', 'Arrange what is shown', app.arrange),
  ];
}

function filterCommands(store: Store, actions: Actions): readonly Command[] {
  const { getState } = store;
  const hasOwner = () => getState().document.owner !== undefined;
  const swapEras = (): void => {
    const [from, to] = comparedOf(getState()) ?? [];
    if (from !== undefined && to !== undefined) actions.compareEras([to, from]);
  };
  return [
    command('clear', 'Filters', 'Clear all filters', actions.clearFilters),
    command('compare-swap', 'Filters', 'Compare the two eras the other way round', swapEras, {
      enabled: () => comparedOf(getState()) !== undefined,
    }),
    command('compare-stop', 'Filters', 'Stop comparing eras', () => actions.compareEras(undefined), {
      enabled: () => comparedOf(getState()) !== undefined,
    }),
    command('owner-show', 'Filters', 'Show the owner', () => actions.setCounting({ owner: 'show' }), {
      enabled: () => hasOwner() && getState().counting.owner === 'hide',
    }),
    command('owner-hide', 'Filters', 'Hide the owner', () => actions.setCounting({ owner: 'hide' }), {
      enabled: () => hasOwner() && getState().counting.owner === 'show',
    }),
    ...choices('count', 'Filters', METHODS, {
      label: (words) => `Count ties: ${words}`,
      isNow: (method) => getState().counting.method === method,
      perform: (method) => actions.setCounting({ method }),
    }),
    ...choices(
      'versions',
      'Filters',
      { once: 'once', each: 'each' },
      {
        label: (words) => `Count versions ${words}`,
        isNow: (versions) => getState().versions === versions,
        perform: actions.setVersions,
      },
    ),
  ];
}

function viewCommands(store: Store, actions: Actions, app: AppCommands): readonly Command[] {
  const { getState } = store;
  return [
    command('fit', 'View', 'Fit the whole map', app.fit, { keys: ['0'] }),
    command('table', 'View', 'Show the network as a table, or the map', app.toggleTable, { keys: ['T'] }),
    command(
      'back',
      'View',
      'Leave the circle, then clear the selection',
      () => stepBack(getState(), actions),
      {
        keys: ['Escape'],
        enabled: () => getState().circle !== undefined || getState().selected.length > 0,
      },
    ),
    ...choices(
      'fold',
      'View',
      { topics: 'topics', timeline: 'timelines', details: 'details' },
      {
        label: (words) => `Fold or show ${words}`,
        isNow: () => false,
        perform: (panel) => actions.fold(panel, !getState().folded[panel]),
      },
    ),
    ...choices('color', 'View', COLORS, {
      label: (words) => `Colour by ${words}`,
      isNow: (color) => getState().color === color,
      perform: actions.setColor,
    }),
    ...choices('size', 'View', SIZES, {
      label: (words) => `Size by ${words}`,
      isNow: (size) => getState().size === size,
      perform: actions.setSize,
    }),
    ...choices('theme', 'View', THEMES, {
      label: (words) => `Theme: ${words}`,
      isNow: (theme) => getState().theme === theme,
      perform: actions.setTheme,
    }),
  ];
}

function stepBack({ circle }: State, actions: Actions): void {
  if (circle === undefined) actions.select(undefined);
  else actions.enterCircle(undefined);
}

function command(
  name: string,
  group: CommandGroup,
  label: string,
  perform: () => void,
  rest: Partial<Pick<Command, 'keys' | 'enabled'>> = {},
): Command {
  return { name, group, label, perform, keys: [], ...rest };
}

function optional(
  name: string,
  group: CommandGroup,
  label: string,
  perform: (() => void) | undefined,
  keys: readonly string[] = [],
): readonly Command[] {
  return perform === undefined ? [] : [{ name, group, label, perform, keys }];
}

interface Choosing<T> {
  readonly label: (words: string) => string;
  readonly isNow: (value: T) => boolean;
  readonly perform: (value: T) => void;
}

/** A command for each value; the one that holds already is not offered. */
function choices<T extends string>(
  name: string,
  group: CommandGroup,
  values: { readonly [V in T]: string },
  { label, isNow, perform }: Choosing<T>,
): readonly Command[] {
  return (Object.keys(values) as T[]).map((value) => ({
    name: `${name}-${value}`,
    group,
    label: label(values[value]),
    keys: [],
    enabled: () => !isNow(value),
    perform: () => perform(value),
  }));
}
