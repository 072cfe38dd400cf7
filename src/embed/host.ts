import { readAddress } from '#browser/address.ts';
import { writeView } from '#core/document/link.ts';
import { toPairs } from '#core/document/pairs.ts';
import { statusOf, toCatalogOf } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { viewOf } from '#state/view.ts';
import { headline } from './frame.ts';
import type { EmbedOptions } from './options.ts';
import { type Asked, createDoorkeeper, type FrameState, PROTOCOL, type Told } from './protocol.ts';

const SETTLE_MS = 60;

export interface HostLink {
  /** Whether a host listens: then it gets the keys that are not used here. */
  readonly isHeard: () => boolean;
  readonly sendKey: (event: KeyboardEvent) => void;
  /** The height at which nothing is cut off, in pixels. */
  readonly sendHeight: (height: number) => void;
}

/** Speaks with the page around the frame. Standing alone there is nobody, and nothing is sent. */
export function attachHost(
  store: Store,
  { origin }: EmbedOptions,
  callbacks: { readonly onAwake: (awake: boolean) => void; readonly onHeard: () => void },
): HostLink {
  const doorkeeper = createDoorkeeper(origin);
  const { parent } = globalThis;
  const isFramed = parent !== globalThis.window;
  const send = (type: Told['type'], more: object): void => {
    const to = doorkeeper.pinned();
    // A host without an origin (a file, a sandbox) can be reached by no name; it is still the one window around us.
    if (to !== undefined) parent.postMessage({ coterie: PROTOCOL, type, ...more }, to === 'null' ? '*' : to);
  };

  let sent = '';
  const sendState = (type: 'ready' | 'state'): void => {
    const state = frameState(store);
    sent = JSON.stringify(state);
    send(type, state);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): void => {
    if (doorkeeper.pinned() === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (JSON.stringify(frameState(store)) !== sent) sendState('state');
    }, SETTLE_MS);
  };

  const answers: { readonly [T in Asked['type']]: (asked: Extract<Asked, { readonly type: T }>) => void } = {
    hello: () => {
      sendState('ready');
      callbacks.onHeard();
    },
    get: () => sendState('state'),
    goto: ({ scene }) => showScene(store, scene),
    next: () => stepScene(store, 1),
    prev: () => stepScene(store, -1),
    set: ({ view }) => setKeys(store, view),
  };
  const answer = (asked: Asked): void => (answers[asked.type] as (asked: Asked) => void)(asked);

  addEventListener('message', ({ data, source, origin: from }: MessageEvent<unknown>) => {
    const isParent = isFramed && source === parent;
    // What reveal.js says to any frame of a slide that comes and goes.
    if (isParent && (data === 'slide:start' || data === 'slide:stop')) {
      callbacks.onAwake(data === 'slide:start');
      return;
    }
    const asked = doorkeeper.admit(data, { isParent, origin: from }, performance.now());
    if (asked !== undefined) answer(asked);
  });
  store.subscribe(schedule);
  if (isFramed) parent.postMessage({ coterie: PROTOCOL, type: 'hello' }, '*');

  return {
    isHeard: () => doorkeeper.pinned() !== undefined,
    sendKey: ({ key, code, keyCode, shiftKey, ctrlKey, altKey, metaKey }) =>
      send('key', { key, code, keyCode, shiftKey, ctrlKey, altKey, metaKey }),
    sendHeight: (height) => send('height', { height }),
  };
}

function frameState(store: Store): FrameState {
  const state = store.getState();
  return {
    ...headline(state, toCatalogOf(state)),
    scene: state.scene ?? 0,
    scenes: state.document.scenes.length,
    status: statusOf(state),
    view: writeView(viewOf(state)),
  };
}

/** Scene 0 is the view without a scene. What the link says of theme, source and frame stays. */
function showScene(store: Store, scene: number): void {
  const state = store.getState();
  if (scene < 0 || scene > state.document.scenes.length || scene === (state.scene ?? 0)) return;
  const lasting = toPairs(writeView(viewOf(state))).filter(([key]) => !OF_A_SCENE.has(key));
  const asked = scene === 0 ? lasting : [...lasting, ['scene', String(scene)] as const];
  readAddress(store, toHash(asked));
}

export function stepScene(store: Store, by: number): void {
  const { scene = 0, document } = store.getState();
  const next = scene + by;
  if (next >= 1 && next <= document.scenes.length) showScene(store, next);
}

/** What a scene decides anew; all other keys of a link stay from scene to scene. */
const OF_A_SCENE: ReadonlySet<string> = new Set([
  ...[
    'years',
    'era',
    'topic',
    'kind',
    'owner',
    'count',
    'versions',
    'min-works',
    'min-weight',
    'max-authors',
  ],
  ...['color', 'size', 'select', 'scene', 'camera', 'compare'],
]);

/** Keys that are named change, or go where they are empty; the others stay. The source stays: that is another page. */
function setKeys(store: Store, view: string): void {
  const changes = new Map(toPairs(view).filter(([key]) => key !== 'src'));
  const before = toPairs(writeView(viewOf(store.getState()))).filter(([key]) => !changes.has(key));
  const added = [...changes].filter(([, value]) => value !== '');
  readAddress(store, toHash([...before, ...added]));
}

const toHash = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([key, value]) => (value === '' ? key : `${key}=${value}`)).join('&');
