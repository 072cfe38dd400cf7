import type { SceneInput } from './input.ts';
import { type Scene, toScene } from './scene.ts';
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

export function areMany({ tally: { pairs, persons, ties } }: SceneInput): boolean {
  const isOfMany = pairs.persons.length + pairs.sources.length >= LEAST;
  return persons.length + ties.length >= (isOfMany ? LEAST_LEFT : LEAST);
}

export interface Gathering {
  /** Undefined until what draws a throng has come. */
  readonly many: (input: SceneInput | undefined) => Many | undefined;
  /** Where it cannot be fetched, the throng is drawn as any small map: slow, but drawn. */
  readonly sceneOf: (input: SceneInput | undefined, scene: Scene) => Scene;
}

/** What draws a throng is fetched when the first one comes. */
export function createGathering(onChange: () => void): Gathering {
  let tools: ThrongKit | undefined;
  let isMissing = false;
  let isAsked = false;
  const fetchTools = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      tools = await import('./throng/kit.ts');
    } catch {
      isMissing = true;
    }
    onChange();
  };
  return {
    many: (input) => {
      if (input === undefined) return undefined;
      if (tools === undefined) void fetchTools();
      return tools === undefined ? undefined : { throng: tools.toThrong(input), kit: tools };
    },
    sceneOf: (input, scene) => (input !== undefined && isMissing ? toScene(input) : scene),
  };
}
