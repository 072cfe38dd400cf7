import type { PersonId } from '#core/model/document.ts';
import type { Scene } from './scene.ts';

/** Where the company of a person is, as a vector no longer than 1: names go the other way. */
export type Crowd = ReadonlyMap<PersonId, readonly [number, number]>;

const crowds = new WeakMap<Scene['ties'], { readonly discs: Scene['discs']; readonly crowd: Crowd }>();

export function crowdOf({ ties, discs }: Scene): Crowd {
  const known = crowds.get(ties);
  if (known?.discs === discs) return known.crowd;
  const sums = new Map<PersonId, [number, number, number]>();
  const add = (person: PersonId, dx: number, dy: number): void => {
    const length = Math.hypot(dx, dy);
    if (length === 0) return;
    // The near ones are in the way of a name; the far ones merely send a line.
    const near = 1 / (1 + length / 60);
    const sum = sums.get(person);
    if (sum === undefined) sums.set(person, [(dx / length) * near, (dy / length) * near, near]);
    else {
      sum[0] += (dx / length) * near;
      sum[1] += (dy / length) * near;
      sum[2] += near;
    }
  };
  for (const { a, b, x1, y1, x2, y2 } of ties) {
    add(a, x2 - x1, y2 - y1);
    add(b, x1 - x2, y1 - y2);
  }
  const crowd = new Map(Array.from(sums, ([person, [x, y, all]]) => [person, [x / all, y / all] as const]));
  crowds.set(ties, { discs, crowd });
  return crowd;
}
