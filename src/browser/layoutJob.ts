import { type Sum, sumPlainly } from '#core/force/sum.ts';
import type { LayoutInput, OnTick, Positions } from '#core/layout/input.ts';
import { layOut } from '#core/layout/layout.ts';

export interface LayoutRequest {
  readonly job: number;
  readonly input: LayoutInput;
}

export type LayoutAnswer =
  | {
      readonly kind: 'progress';
      readonly job: number;
      readonly positions: Positions;
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

/** What the worker says in the end, and the page where workers are refused. */
export function answerTo({ job, input }: LayoutRequest, { by, sum }: Engine, onTick?: OnTick): LayoutAnswer {
  try {
    return { kind: 'done', job, positions: layOut(input, onTick, sum), by };
  } catch (error) {
    return { kind: 'failed', job, why: error instanceof Error ? error.message : String(error) };
  }
}
