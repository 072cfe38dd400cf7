import type { Bodies, Force } from './bodies.ts';

/** Springs between bodies, a structure of arrays. */
export interface Links {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** How long each wants to be. */
  readonly length: Float32Array;
  /** How much of what is too long or short each end makes up for in a tick: d3's strength times its bias. */
  readonly pullSource: Float32Array;
  readonly pullTarget: Float32Array;
}

/** As d3's `forceLink`, one round a tick. */
export function forceLinks({ x, y, vx, vy }: Bodies, links: Links): Force {
  const { source, target, length, pullSource, pullTarget } = links;
  return (alpha) => {
    for (let link = 0; link < source.length; link++) {
      const from = source[link] as number;
      const to = target[link] as number;
      const across = (x[to] as number) + (vx[to] as number) - (x[from] as number) - (vx[from] as number);
      const down = (y[to] as number) + (vy[to] as number) - (y[from] as number) - (vy[from] as number);
      const far = Math.sqrt(across * across + down * down) || 1e-6;
      const share = ((far - (length[link] as number)) / far) * alpha;
      const toSource = share * (pullSource[link] as number);
      const toTarget = share * (pullTarget[link] as number);
      vx[to] = (vx[to] as number) - across * toTarget;
      vy[to] = (vy[to] as number) - down * toTarget;
      vx[from] = (vx[from] as number) + across * toSource;
      vy[from] = (vy[from] as number) + down * toSource;
    }
  };
}

/** d3's bias: of two ends, the one with more links moves less. Each end's share, from the strength of each link. */
export function toPulls(
  count: number,
  source: Int32Array,
  target: Int32Array,
  strength: Float32Array,
): Pick<Links, 'pullSource' | 'pullTarget'> {
  const degree = degreesOf(count, source, target);
  const share = (link: number, other: Int32Array): number => {
    const both = (degree[source[link] as number] as number) + (degree[target[link] as number] as number);
    return ((strength[link] as number) * (degree[other[link] as number] as number)) / both;
  };
  return {
    pullSource: Float32Array.from(source, (_, link) => share(link, target)),
    pullTarget: Float32Array.from(source, (_, link) => share(link, source)),
  };
}

export function degreesOf(count: number, source: Int32Array, target: Int32Array): Int32Array {
  const degree = new Int32Array(count);
  for (let link = 0; link < source.length; link++) {
    const from = source[link] as number;
    const to = target[link] as number;
    degree[from] = (degree[from] as number) + 1;
    degree[to] = (degree[to] as number) + 1;
  }
  return degree;
}
