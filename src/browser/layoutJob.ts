import { type Sum, sumPlainly } from '#core/force/sum.ts';
import type { LayoutInput, OnTick, Places, Positions } from '#core/layout/input.ts';
import { layoutSteps } from '#core/layout/layout.ts';
import { inSlices } from './slices.ts';

/**
 * What is asked of the worker, in a shape that is quickly copied where there are thousands: ids as one text of JSON, and
 * places as three numbers each, person, x and y.
 */
export interface LayoutRequest {
  readonly job: number;
  readonly ids: string;
  readonly input: Omit<LayoutInput, 'ids' | 'fixed' | 'start'>;
  readonly fixed: Float64Array;
  readonly start: Float64Array;
}

export type LayoutAnswer =
  | {
      readonly kind: 'progress';
      readonly job: number;
      /** Left out where they are many and have been seen once. */
      readonly positions?: Positions;
      readonly progress: number;
    }
  | {
      readonly kind: 'done';
      readonly job: number;
      readonly positions: Positions;
      /** Which sum did it; the bits are the same. */
      readonly by: Engine['by'];
    }
  | { readonly kind: 'failed'; readonly job: number; readonly why: string };

/** What adds up how everybody pushes everybody. */
export interface Engine {
  readonly by: 'simd' | 'script';
  readonly sum: Sum;
}

export const SCRIPT: Engine = { by: 'script', sum: sumPlainly };

interface Doing {
  readonly onTick?: OnTick;
  readonly slice?: Parameters<typeof inSlices>[1];
}

/** What the worker says in the end, and the page where workers are refused. */
export async function answerTo(
  { job, ids, input, fixed, start }: LayoutRequest,
  { by, sum }: Engine,
  { onTick, slice }: Doing = {},
): Promise<LayoutAnswer> {
  try {
    const whole = {
      ...input,
      ids: JSON.parse(ids) as readonly string[],
      fixed: toPlaces(fixed),
      start: toPlaces(start),
    };
    return { kind: 'done', job, positions: await inSlices(layoutSteps(whole, onTick, sum), slice), by };
  } catch (error) {
    return { kind: 'failed', job, why: error instanceof Error ? error.message : String(error) };
  }
}

function toPlaces(triples: Float64Array): Places {
  const places = new Map<number, readonly [number, number]>();
  for (let at = 0; at < triples.length; at += 3)
    places.set(triples[at] ?? 0, [triples[at + 1] ?? 0, triples[at + 2] ?? 0]);
  return places;
}
