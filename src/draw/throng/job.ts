import { paint } from '../canvas.ts';
import type { Coast } from '../coast.ts';
import { NO_COAST } from '../coast.ts';
import { discMarks } from '../discMarks.ts';
import type { Size, Transform } from '../fit.ts';
import { NO_LABELS } from '../labels.ts';
import { BLEED, type Sheet } from '../layers.ts';
import type { Mark } from '../marks.ts';
import { landGroups, stillGroups } from '../picture.ts';
import { EMPTY_SCENE, type Scene } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { tieMarks } from '../tieMarks.ts';
import { excerptOf, rankIn, tiesOfAny } from './excerpt.ts';
import { type Sight, sift } from './sift.ts';
import { fillDiscs, strokeTies } from './strokes.ts';
import type { Throng } from './throng.ts';

/** A picture in the making, on a sheet out of sight. */
export interface Job {
  readonly sheet: Sheet;
  readonly transform: Transform;
  /** Each step is a few milliseconds; what it returns is the picture's inventory. */
  readonly steps: Iterator<void, Inventory>;
}

export interface Inventory {
  readonly sight: Sight;
  /** Whoever is drawn with all their detail. */
  readonly scene: Scene;
}

export interface Wanted {
  readonly throng: Throng;
  readonly coast: Coast;
  readonly transform: Transform;
  readonly size: Size;
  readonly theme: Theme;
}

const MARKS_AT_ONCE = 250;

/** The people at rest and their ties, without names. */
export function* paintStill(sheet: Sheet, wanted: Wanted): Generator<void, Inventory> {
  const { throng, theme } = wanted;
  const { transform, size } = widened(wanted);
  wipe(sheet);
  const sight = sift(throng.stand, transform, size);
  yield;
  const chosen = chosenIn(throng);
  if (sight.near) {
    const ties = new Set([...sight.ties, ...chosen.ties]);
    const scene = excerptOf(throng, sight.ranks, ties, undefined);
    yield;
    const input = { scene, coast: NO_COAST, labels: NO_LABELS, lifted: [], transform, size, theme };
    for (const { marks } of stillGroups(input)) yield* paintMarks(sheet, marks);
    return { sight, scene };
  }
  const scene = excerptOf(throng, chosen.ranks, chosen.ties, undefined);
  yield* strokeTies(sheet, throng, sight, transform, theme);
  yield* paintMarks(sheet, tieMarks(scene.ties, transform, theme));
  yield* fillDiscs(sheet, throng, sight, transform, theme);
  yield* paintMarks(sheet, discMarks(scene.discs, transform, theme));
  return { sight, scene };
}

/** The land. */
export function* paintGround(sheet: Sheet, wanted: Wanted): Generator<void, Inventory> {
  wipe(sheet);
  const { transform, size } = widened(wanted);
  const { coast, theme } = wanted;
  const input = { scene: EMPTY_SCENE, coast, labels: NO_LABELS, lifted: [], transform, size, theme };
  for (const { marks } of landGroups(input)) {
    for (const mark of marks) yield* paintMarks(sheet, [mark]);
  }
  return {
    sight: { ranks: new Uint32Array(), ties: new Uint32Array(), scale: 1, near: false },
    scene: EMPTY_SCENE,
  };
}

/** The selected, the owner, and the ties of the selected: drawn whatever else there is no room for. */
export function chosenIn({ stand, input }: Throng) {
  const { selected, selectedTies, owner } = input;
  const persons = new Set([...selected, ...selectedTies.flat(), ...(owner === undefined ? [] : [owner])]);
  const ranks = [...persons].flatMap((person) => rankIn(stand, person) ?? []).sort((a, b) => a - b);
  return { ranks, ties: tiesOfAny(stand, [...selected, ...selectedTies.flat()]) };
}

/** A sheet's own corner is `BLEED` beyond that of the map. */
function widened({ transform, size }: Wanted): { readonly transform: Transform; readonly size: Size } {
  return {
    transform: { x: transform.x + BLEED, y: transform.y + BLEED, k: transform.k },
    size: { width: size.width + 2 * BLEED, height: size.height + 2 * BLEED },
  };
}

function wipe({ canvas, context, density }: Sheet): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(density, 0, 0, density, 0, 0);
}

function* paintMarks({ context }: Sheet, marks: readonly Mark[]): Generator<void> {
  for (let first = 0; first < marks.length; first += MARKS_AT_ONCE) {
    paint(context, [{ name: '', opacity: 1, marks: marks.slice(first, first + MARKS_AT_ONCE) }]);
    yield;
  }
}

/** Goes on with a job for about so many milliseconds; its inventory when it is done. */
export function goOn({ sheet, steps }: Job, milliseconds: number): Inventory | undefined {
  const end = performance.now() + milliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // Commands are only written down at first: asking for a pixel has them carried out.
    sheet.context.getImageData(0, 0, 1, 1);
    if (performance.now() > end) return undefined;
  }
}
