import type { PersonId } from '#core/model/document.ts';
import type { Shape } from './palette.ts';
import type { Anchor } from './sheet.ts';

export type Point = readonly [number, number];

/** One thing to paint, in screen pixels, with its colours resolved: all that a printer needs to know. */
export type Mark =
  | {
      readonly kind: 'area';
      readonly rings: readonly (readonly Point[])[];
      readonly fill?: string;
      readonly stroke?: string;
      readonly width: number;
    }
  | {
      readonly kind: 'tie';
      readonly from: Point;
      readonly control: Point;
      readonly to: Point;
      /** Between whom, where it is known: files name their shapes by it. */
      readonly between?: readonly [PersonId, PersonId];
      readonly width: number;
      readonly stroke: string;
      readonly opacity: number;
    }
  | {
      readonly kind: 'disc';
      readonly shape: Shape;
      /** Whose it is, where it is anybody's. */
      readonly person?: PersonId;
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width: number;
      readonly opacity: number;
    }
  | {
      readonly kind: 'arc';
      readonly person?: PersonId;
      readonly x: number;
      readonly y: number;
      readonly r: number;
      /** Radians, clockwise from the top. */
      readonly from: number;
      readonly to: number;
      readonly stroke: string;
      readonly width: number;
      readonly opacity: number;
    }
  | {
      readonly kind: 'box';
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly fill: string;
      readonly opacity: number;
    }
  | {
      readonly kind: 'text';
      readonly person?: PersonId;
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: Anchor;
      readonly size: number;
      readonly weight: number;
      readonly italic: boolean;
      readonly spacing: number;
      /** A halo is the same text, stroked this wide in `fill`, under all the names. */
      readonly halo: number;
      readonly fill: string;
      readonly opacity: number;
    };

export interface MarkGroup {
  readonly name: string;
  readonly opacity: number;
  readonly marks: readonly Mark[];
}
