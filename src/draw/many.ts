import type { SceneInput } from './input.ts';
import { type Scene, toScene } from './scene.ts';
import { inSlices } from './slices.ts';
import type * as kit from './throng/kit.ts';
import type { Throng } from './throng/throng.ts';

type ThrongKit = typeof kit;

/** A network of so many people that an object for each of them, and each of their ties, would cost the frame. */
export interface Many {
  readonly throng: Throng;
  readonly kit: ThrongKit;
}

/** From so many persons and ties together a network is drawn as a throng. */
const LEAST = 3000;
/** The same of what filters leave of one: the years dragged along, it would else change from one to the other and back. */
const LEAST_LEFT = 1500;

export function areMany(input: SceneInput): boolean {
  const { persons, sources } = input.tally.pairs;
  const isOfMany = persons.length + sources.length >= LEAST;
  return sizeOf(input) >= (isOfMany ? LEAST_LEFT : LEAST);
}

const sizeOf = ({ tally: { persons, ties } }: SceneInput): number => persons.length + ties.length;

export interface Gathering {
  /** Undefined until what draws a throng has come. */
  readonly many: (input: SceneInput | undefined) => Many | undefined;
  /** Where it cannot be fetched, the throng is drawn as any small map: slow, but drawn. */
  readonly sceneOf: (input: SceneInput | undefined, scene: Scene) => Scene;
  readonly stop: () => void;
}

let tools: ThrongKit | undefined;
let isMissing = false;
let coming: Promise<void> | undefined;

/** Fetches what draws a throng, once; for whoever knows that one may be about to come. */
export function fetchThrongKit(): Promise<void> {
  coming ??= import('./throng/kit.ts').then(
    (kit) => {
      tools = kit;
    },
    () => {
      isMissing = true;
    },
  );
  return coming;
}

/** From so many persons and ties together on a throng is made step by step, or it would cost the frame. */
const IN_STEPS = 40_000;
/** How long a step may take: longer while there is nobody to be seen, who could be seen to move. */
const FIRST_SLICE_MS = 20;
const SLICE_MS = 7;

/** What draws a throng is fetched when the first one comes. Until a large one is made, the one before it is shown. */
export function createGathering(
  onChange: () => void,
  onWait: (isWaited: boolean) => void = () => {},
): Gathering {
  let isAsked = false;
  let shown: Many | undefined;
  let awaited: SceneInput | undefined;
  let cease = (): void => {};
  const stop = (): void => {
    cease();
    if (awaited !== undefined) onWait(false);
    awaited = undefined;
  };
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    void fetchThrongKit().then(onChange);
  };
  /** What is asked for meanwhile has its turn after it. */
  const begin = (input: SceneInput, kit: ThrongKit): void => {
    if (awaited?.tally.pairs === input.tally.pairs && awaited.place === input.place) return;
    stop();
    awaited = input;
    if (shown?.throng.stand.place !== input.place) onWait(true);
    const slice = shown === undefined ? FIRST_SLICE_MS : SLICE_MS;
    cease = inSlices(kit.throngSteps(input), slice, (throng) => {
      awaited = undefined;
      shown = { throng, kit };
      onChange();
    });
  };
  return {
    many: (input) => {
      if (input === undefined || tools === undefined) {
        stop();
        shown = undefined;
        if (input !== undefined) ask();
        return undefined;
      }
      if (sizeOf(input) >= IN_STEPS && !tools.isAtHand(input)) begin(input, tools);
      else shown = { throng: tools.toThrong(input), kit: tools };
      return shown;
    },
    sceneOf: (input, scene) => (input !== undefined && isMissing ? toScene(input) : scene),
    stop,
  };
}
