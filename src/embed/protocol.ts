/**
 * How a host page and the frame speak, by `postMessage`; version 1. The README tells hosts of it.
 *
 * The frame says `hello`, which holds nothing, to whoever is around it. The host answers `hello`, and from then on only
 * messages from that window and that origin count, and answers go to that origin alone.
 */
export const PROTOCOL = 1;

export type Asked =
  | { readonly type: 'hello' }
  | { readonly type: 'goto'; readonly scene: number }
  | { readonly type: 'next' }
  | { readonly type: 'prev' }
  /** Any keys of the link, as `years=2016-2020&color=topic`. */
  | { readonly type: 'set'; readonly view: string }
  | { readonly type: 'get' };

export interface Told {
  readonly coterie: typeof PROTOCOL;
  readonly type: 'hello' | 'ready' | 'state' | 'height' | 'key';
}

/** What the frame says of itself. Scenes count from 1; 0 is none. */
export interface FrameState {
  readonly title: string;
  readonly caption: string;
  readonly scene: number;
  readonly scenes: number;
  readonly status: string;
  /** The view as keys of a link. */
  readonly view: string;
}

const LONGEST = 64 * 1024;
const MOST_SCENES = 100_000;
const KEYS: ReadonlySet<string> = new Set(['coterie', 'type', 'scene', 'view']);

/** A message as a request; undefined for anything else, whatever it is. Getters and proxies do not survive being sent. */
export function readMessage(data: unknown): Asked | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const { coterie, type, scene, view } = data as Readonly<Record<string, unknown>>;
  if (coterie !== PROTOCOL || Object.keys(data).some((key) => !KEYS.has(key))) return undefined;
  switch (type) {
    case 'hello':
    case 'next':
    case 'prev':
    case 'get':
      return { type };
    case 'goto':
      return isScene(scene) ? { type, scene } : undefined;
    case 'set':
      return typeof view === 'string' && view.length <= LONGEST ? { type, view } : undefined;
    default:
      return undefined;
  }
}

function isScene(scene: unknown): scene is number {
  return typeof scene === 'number' && Number.isInteger(scene) && scene >= 0 && scene <= MOST_SCENES;
}

/** What is known of a message, apart from what it says. */
export interface Sender {
  /** Whether the window around the frame sent it. */
  readonly isParent: boolean;
  readonly origin: string;
}

export interface Doorkeeper {
  /** The request, if its sender may ask. The first `hello` of the parent decides who that is. */
  readonly admit: (data: unknown, sender: Sender, now: number) => Asked | undefined;
  /** To whom answers go; undefined before somebody was let in. */
  readonly pinned: () => string | undefined;
}

const MOST_A_SECOND = 40;

/** Lets in one host: `only` that origin, if one is given, else the first parent that says hello. */
export function createDoorkeeper(only: string | undefined): Doorkeeper {
  let pinned: string | undefined;
  let second = 0;
  let count = 0;
  const isTooMuch = (now: number): boolean => {
    if (now - second >= 1000) [second, count] = [now, 0];
    count++;
    return count > MOST_A_SECOND;
  };
  return {
    admit: (data, { isParent, origin }, now) => {
      if (!isParent || (only !== undefined && origin !== only)) return undefined;
      if (pinned !== undefined && origin !== pinned) return undefined;
      const asked = readMessage(data);
      if (asked === undefined || (pinned === undefined && asked.type !== 'hello')) return undefined;
      if (isTooMuch(now)) return undefined;
      pinned ??= origin;
      return asked;
    },
    pinned: () => pinned,
  };
}
