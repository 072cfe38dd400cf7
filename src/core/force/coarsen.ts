import { toAdjacency } from './adjacency.ts';
import { type Bodies, toBodies } from './bodies.ts';
import type { Links } from './links.ts';

/** A linked network in which a body may stand for many. */
export interface Mesh {
  readonly count: number;
  /** How many bodies each stands for, and what they do to the others together. */
  readonly mass: Float32Array;
  readonly strength: Float32Array;
  readonly links: Links;
}

export interface Coarser {
  readonly mesh: Mesh;
  /** Which body of the coarser mesh each of the finer one is in, and how far from its middle. */
  readonly parent: Int32Array;
  readonly offset: Float32Array;
}

/** Ever coarser meshes, until one has no more than `enough` bodies or hardly fewer than the one before. */
export function coarsened(finest: Mesh, enough: number): readonly Coarser[] {
  const steps: Coarser[] = [];
  for (let mesh = finest; mesh.count > enough; ) {
    const step = coarsen(mesh);
    if (step.mesh.count > 0.9 * mesh.count) break;
    steps.push(step);
    mesh = step.mesh;
  }
  return steps;
}

/**
 * Joins bodies two by two, each with the one it is pulled to most; those that find nobody free join another such one beside the same
 * body, so that a star shrinks as well. Walshaw 2003, doi:10.7155/jgaa.00070.
 */
function coarsen(mesh: Mesh): Coarser {
  const pair = match(mesh);
  const { parent, count } = numbered(pair);
  const mass = new Float32Array(count);
  const strength = new Float32Array(count);
  for (let body = 0; body < mesh.count; body++) {
    const into = parent[body] as number;
    mass[into] = (mass[into] as number) + (mesh.mass[body] as number);
    strength[into] = (strength[into] as number) + (mesh.strength[body] as number);
  }
  const offset = toOffsets(mesh, pair);
  return {
    parent,
    offset,
    mesh: { count, mass, strength, links: joinLinks(mesh, { parent, offset, mass, count }) },
  };
}

/** Whom each is joined with; oneself where nobody is left. */
function match(mesh: Mesh): Int32Array {
  const pair = new Int32Array(mesh.count).fill(-1);
  const waiting = new Int32Array(mesh.count).fill(-1);
  const toNearest = seeker(mesh, pair);
  const join = (a: number, b: number): void => {
    pair[a] = b;
    pair[b] = a;
  };
  for (let body = 0; body < mesh.count; body++) {
    if (pair[body] !== -1) continue;
    const { nearest, free } = toNearest(body);
    const other = free === -1 ? (waiting[nearest] ?? -1) : free;
    if (other !== -1) join(body, other);
    if (free === -1 && nearest !== -1) waiting[nearest] = other === -1 ? body : -1;
  }
  return pair.map((joined, body) => (joined === -1 ? body : joined));
}

/** Finds whom a body is pulled to most, for how light they are, and who of those is not joined yet; -1 for nobody. */
function seeker({ count, mass, links }: Mesh, pair: Int32Array) {
  const { first, other, link } = toAdjacency(count, links.source, links.target);
  const found = { nearest: -1, free: -1 };
  return (body: number): typeof found => {
    let [most, mostFree] = [-1, -1];
    found.nearest = -1;
    found.free = -1;
    const end = first[body + 1] as number;
    for (let at = first[body] as number; at < end; at++) {
      const beside = other[at] as number;
      const by = link[at] as number;
      const pull =
        ((links.pullSource[by] as number) + (links.pullTarget[by] as number)) / (mass[beside] as number);
      if (pull > most) {
        found.nearest = beside;
        most = pull;
      }
      if (pull > mostFree && pair[beside] === -1) {
        found.free = beside;
        mostFree = pull;
      }
    }
    return found;
  };
}

function numbered(pair: Int32Array): { parent: Int32Array; count: number } {
  const parent = new Int32Array(pair.length);
  let count = 0;
  for (let body = 0; body < pair.length; body++) {
    const joined = pair[body] ?? body;
    parent[body] = joined < body ? (parent[joined] as number) : count++;
  }
  return { parent, count };
}

/** The two of a pair stand one link apart, the lighter farther from their middle. */
function toOffsets({ count, mass, links }: Mesh, pair: Int32Array): Float32Array {
  const apart = new Float32Array(count);
  let sum = 0;
  for (let link = 0; link < links.source.length; link++) {
    const from = links.source[link] as number;
    const length = links.length[link] as number;
    sum += length;
    const to = links.target[link] as number;
    if (pair[from] !== to) continue;
    apart[from] = length;
    apart[to] = length;
  }
  const usual = sum / (links.source.length || 1);
  return apart.map((length, body) => {
    const joined = pair[body] ?? body;
    if (joined === body) return 0;
    return (
      ((length || usual) * (mass[joined] as number)) / ((mass[body] as number) + (mass[joined] as number))
    );
  });
}

interface Joined {
  readonly parent: Int32Array;
  readonly offset: Float32Array;
  readonly mass: Float32Array;
  readonly count: number;
}

/** How much of the way from a body to the middle of its pair a link between two pairs has to bridge as well. */
const BRIDGED = 0.6;

/** Links between the same two become one, which moves each as the finer links would move the middle of what it stands for. */
function joinLinks(fine: Mesh, { parent, offset, mass, count }: Joined): Links {
  const from = fine.links.source.map((body) => parent[body] as number);
  const to = fine.links.target.map((body) => parent[body] as number);
  const { into, source, target } = joinParallel(count, from, to);
  const links = {
    source,
    target,
    length: new Float32Array(source.length),
    pullSource: new Float32Array(source.length),
    pullTarget: new Float32Array(source.length),
  };
  const weight = new Float32Array(source.length);
  const shareOf = (body: number): number =>
    (fine.mass[body] as number) / (mass[parent[body] as number] as number);
  for (let link = 0; link < into.length; link++) {
    const at = into[link] as number;
    if (at === -1) continue;
    const a = fine.links.source[link] as number;
    const b = fine.links.target[link] as number;
    const pullA = (fine.links.pullSource[link] as number) * shareOf(a);
    const pullB = (fine.links.pullTarget[link] as number) * shareOf(b);
    const isSame = source[at] === from[link];
    links.pullSource[at] = (links.pullSource[at] as number) + (isSame ? pullA : pullB);
    links.pullTarget[at] = (links.pullTarget[at] as number) + (isSame ? pullB : pullA);
    const length =
      (fine.links.length[link] as number) + BRIDGED * ((offset[a] as number) + (offset[b] as number));
    links.length[at] = (links.length[at] as number) + length * (pullA + pullB);
    weight[at] = (weight[at] as number) + pullA + pullB;
  }
  for (let at = 0; at < weight.length; at++)
    links.length[at] = (links.length[at] as number) / (weight[at] || 1);
  return links;
}

/** Which of the joined links each one is part of, -1 for one within a pair; and the ends of the joined ones, sorted. */
function joinParallel(count: number, from: Int32Array, to: Int32Array) {
  const { first, other, link } = toAdjacency(count, from, to);
  const into = new Int32Array(from.length).fill(-1);
  const known = new Int32Array(count).fill(-1);
  const source = new Int32Array(from.length);
  const target = new Int32Array(from.length);
  let found = 0;
  for (let body = 0; body < count; body++) {
    const start = found;
    const end = first[body + 1] as number;
    for (let at = first[body] as number; at < end; at++) {
      const beside = other[at] as number;
      if (beside <= body) continue;
      if ((known[beside] as number) < start) {
        source[found] = body;
        target[found] = beside;
        known[beside] = found++;
      }
      into[link[at] as number] = known[beside] as number;
    }
  }
  return { into, source: source.slice(0, found), target: target.slice(0, found) };
}

/** How much of the way towards those that it is linked to a body starts on, from where the coarser one stood. */
const TOWARDS = 0.4;

/** Finer bodies where the coarser one stood that they are in, drawn towards those that they are linked to. */
export function unfold(coarse: Bodies, { parent, offset }: Coarser, fine: Mesh): Bodies {
  const x = new Float32Array(fine.count);
  const y = new Float32Array(fine.count);
  const links = new Int32Array(fine.count);
  const draw = (body: number, by: number): void => {
    const at = parent[by] as number;
    x[body] = (x[body] as number) + (coarse.x[at] as number);
    y[body] = (y[body] as number) + (coarse.y[at] as number);
    links[body] = (links[body] as number) + 1;
  };
  const { source, target } = fine.links;
  for (let link = 0; link < source.length; link++) {
    draw(source[link] as number, target[link] as number);
    draw(target[link] as number, source[link] as number);
  }
  for (let body = 0; body < fine.count; body++) {
    const at = parent[body] as number;
    const count = links[body] || 1;
    // Two of a pair with the same neighbours must not start on one spot.
    const across = (x[body] as number) / count - (coarse.x[at] as number) + (((body * 7) % 11) - 5) / 10;
    const down = (y[body] as number) / count - (coarse.y[at] as number) + (((body * 5) % 13) - 6) / 10;
    const far = Math.sqrt(across * across + down * down) || 1;
    const share = Math.min(TOWARDS, Math.max(offset[body] as number, 1) / far);
    x[body] = (coarse.x[at] as number) + across * share;
    y[body] = (coarse.y[at] as number) + down * share;
  }
  return toBodies(x, y);
}
