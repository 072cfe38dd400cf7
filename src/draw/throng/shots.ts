import type { Transform } from '../fit.ts';
import type { Layers, Sheet } from '../layers.ts';
import { goOn, type Inventory, type Job, paintGround, paintStill, type Wanted } from './job.ts';

type Name = 'ground' | 'still';
const NAMES: readonly Name[] = ['still', 'ground'];

/** A picture that was finished, and where the camera was. */
export interface Shot {
  readonly sheet: Sheet;
  readonly transform: Transform;
  readonly inventory: Inventory;
}

/** The last pictures of the land and of the people, and the next ones in the making. */
export interface Shots {
  /** What it shows has changed: it is to be painted anew, even if it is being painted. */
  readonly soil: (name: Name) => void;
  /** Paints on for about so many milliseconds; which pictures were finished. */
  readonly goOn: (wanted: Wanted, milliseconds: number) => readonly Name[];
  readonly last: (name: Name) => Shot | undefined;
  readonly show: (name: Name) => void;
  /** Moves what is shown to where the camera is now. */
  readonly shift: (transform: Transform) => void;
  /** Whether all that is shown was painted for this camera, and nothing has changed since. */
  readonly areDone: (transform: Transform) => boolean;
  readonly forget: () => void;
}

export function createShots(layers: Layers): Shots {
  const dirty = new Set<Name>();
  const jobs = new Map<Name, Job>();
  const shots = new Map<Name, Shot>();
  const spare = new Map<Name, Sheet>();

  const isDone = (name: Name, transform: Transform): boolean =>
    !dirty.has(name) && !jobs.has(name) && areSame(shots.get(name)?.transform, transform);

  function begin(name: Name, wanted: Wanted): void {
    if (isDone(name, wanted.transform)) return;
    // Until there is anything to be seen, a picture that is no longer quite true is better than none.
    if (jobs.has(name) && (!dirty.has(name) || !shots.has(name))) return;
    dirty.delete(name);
    const sheet = freshOr(spare.get(name), layers);
    spare.set(name, sheet);
    const steps = name === 'still' ? paintStill(sheet, wanted) : paintGround(sheet, wanted);
    jobs.set(name, { sheet, transform: wanted.transform, steps });
  }

  function finish(name: Name, { sheet, transform }: Job, inventory: Inventory): void {
    const before = shots.get(name);
    jobs.delete(name);
    shots.set(name, { sheet, transform, inventory });
    if (before === undefined) spare.delete(name);
    else spare.set(name, before.sheet);
  }

  return {
    soil: (name) => dirty.add(name),
    last: (name) => shots.get(name),
    goOn: (wanted, milliseconds) => {
      const end = performance.now() + milliseconds;
      const finished: Name[] = [];
      for (const name of NAMES) {
        begin(name, wanted);
        const job = jobs.get(name);
        const left = end - performance.now();
        const inventory = job === undefined || left <= 0 ? undefined : goOn(job, left);
        if (job === undefined || inventory === undefined) continue;
        finish(name, job, inventory);
        finished.push(name);
      }
      return finished;
    },
    show: (name) => {
      const shot = shots.get(name);
      if (shot !== undefined) layers.show(name, shot.sheet.canvas);
    },
    shift: (transform) => {
      for (const [name, shot] of shots) layers.shift(name, between(shot.transform, transform));
    },
    areDone: (transform) => NAMES.every((name) => isDone(name, transform)),
    forget: () => {
      for (const kept of [dirty, jobs, shots, spare]) kept.clear();
    },
  };
}

/** A sheet is of no more use once the window has another size. */
function freshOr(sheet: Sheet | undefined, layers: Layers): Sheet {
  return sheet !== undefined && layers.fits(sheet) ? sheet : layers.sheetFor();
}

/** What brings a picture that was painted at one place to another one. */
export function between(from: Transform, to: Transform): Transform {
  const k = to.k / from.k;
  return { k, x: to.x - from.x * k, y: to.y - from.y * k };
}

export function areSame(a: Transform | undefined, b: Transform | undefined): boolean {
  return a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.k === b.k;
}
