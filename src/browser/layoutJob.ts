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
  | { readonly kind: 'done'; readonly job: number; readonly positions: Positions }
  | { readonly kind: 'failed'; readonly job: number; readonly why: string };

/** What the worker says in the end, and the page where workers are refused. */
export function answerTo({ job, input }: LayoutRequest, onTick?: OnTick): LayoutAnswer {
  try {
    return { kind: 'done', job, positions: layOut(input, onTick) };
  } catch (error) {
    return { kind: 'failed', job, why: error instanceof Error ? error.message : String(error) };
  }
}
