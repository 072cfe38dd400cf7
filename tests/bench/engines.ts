import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { UndirectedGraph } from 'graphology';
import type { Sum } from '../../src/core/force/sum.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { type Ties, toLayoutInput } from './networks.ts';
import { peer } from './peers.ts';

/** One whole layout: places of everybody, x and y in turns. */
export interface Laid {
  readonly places: ArrayLike<number>;
  readonly totalMs: number;
  readonly msPerTick: number;
  /** The time limit ended it, and the total is what all ticks would have taken. */
  readonly extrapolated: boolean;
}

export interface Engine {
  readonly name: string;
  readonly run: (network: Ties, limitMs: number) => Laid;
}

/** d3's own schedule: alpha falls from 1 to 0.001 in 300 ticks. The peers without a rule to stop get as many. */
const TICKS = 300;

export function engines(sum: Sum): readonly Engine[] {
  return [
    { name: 'd3-force', run: (network, limit) => byD3(network, limit, forceManyBody()) },
    { name: 'd3-force-reuse', run: (network, limit) => byD3(network, limit, manyBodyReuse()) },
    { name: 'ngraph.forcelayout', run: byNgraph },
    { name: 'graphology ForceAtlas2', run: byForceAtlas },
    { name: 'coterie', run: (network) => byCoterie(network, sum) },
  ];
}

function byCoterie(network: Ties, sum: Sum): Laid {
  const input = toLayoutInput(network);
  const start = performance.now();
  const places = layOut(input, undefined, sum);
  const totalMs = performance.now() - start;
  return { places, totalMs, msPerTick: totalMs / TICKS, extrapolated: false };
}

type Node = SimulationNodeDatum;
type Link = SimulationLinkDatum<Node>;

function manyBodyReuse(): Force<Node, Link> {
  return peer<{ forceManyBodyReuse: () => Force<Node, Link> }>('d3-force-reuse').forceManyBodyReuse();
}

function byD3({ persons, ties }: Ties, limitMs: number, charge: Force<Node, Link>): Laid {
  const nodes: Node[] = Array.from({ length: persons }, () => ({}));
  const links = ties.map(([source, target]): Link => ({ source, target }));
  const start = performance.now();
  const simulation = forceSimulation(nodes)
    .stop()
    .force('charge', charge)
    .force('link', forceLink(links))
    .force('x', forceX())
    .force('y', forceY());
  return ticked(
    start,
    limitMs,
    () => simulation.tick(),
    () => nodes.flatMap(({ x = 0, y = 0 }) => [x, y]),
  );
}

interface NgraphLayout {
  readonly step: () => boolean;
  readonly getNodePosition: (id: number) => { readonly x: number; readonly y: number };
}

interface NgraphGraph {
  readonly addNode: (id: number) => void;
  readonly addLink: (a: number, b: number) => void;
}

function byNgraph({ persons, ties }: Ties, limitMs: number): Laid {
  const graph = defaultOf<() => NgraphGraph>(peer('ngraph.graph'))();
  const createLayout = defaultOf<(graph: NgraphGraph) => NgraphLayout>(peer('ngraph.forcelayout'));
  for (let i = 0; i < persons; i++) graph.addNode(i);
  for (const [a, b] of ties) graph.addLink(a, b);
  const start = performance.now();
  const layout = createLayout(graph);
  return ticked(
    start,
    limitMs,
    () => layout.step(),
    () => Array.from({ length: persons }, (_, i) => layout.getNodePosition(i)).flatMap(({ x, y }) => [x, y]),
  );
}

interface ForceAtlas {
  (graph: UndirectedGraph, options: object): Record<string, { x: number; y: number }>;
  readonly assign: (graph: UndirectedGraph, options: object) => void;
  readonly inferSettings: (graph: UndirectedGraph) => object;
}

/** In steps of ten ticks: each call pays for making its arrays. */
const AT_ONCE = 10;

function byForceAtlas({ persons, ties }: Ties, limitMs: number): Laid {
  const atlas = defaultOf<ForceAtlas>(peer('graphology-layout-forceatlas2'));
  const graph = new UndirectedGraph();
  // It begins where it is told: on a spiral, as d3 does.
  for (let i = 0; i < persons; i++) {
    const [radius, angle] = [10 * Math.sqrt(i + 0.5), i * Math.PI * (3 - Math.sqrt(5))];
    graph.addNode(i, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const [a, b] of ties) if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b);
  const settings = { ...atlas.inferSettings(graph), barnesHutOptimize: true };
  const start = performance.now();
  const step = (): void => atlas.assign(graph, { iterations: AT_ONCE, settings });
  const places = (): number[] => graph.mapNodes((_, { x, y }) => [x as number, y as number]).flat();
  return ticked(start, limitMs, step, places, AT_ONCE);
}

function ticked(
  start: number,
  limitMs: number,
  step: () => unknown,
  places: () => ArrayLike<number>,
  each = 1,
): Laid {
  let ticks = 0;
  while (ticks < TICKS && performance.now() - start < limitMs) {
    step();
    ticks += each;
  }
  const spent = performance.now() - start;
  const msPerTick = spent / ticks;
  return { places: places(), msPerTick, totalMs: msPerTick * TICKS, extrapolated: ticks < TICKS };
}

/** CommonJS and ES modules hand over their default each in their own way. */
function defaultOf<T>(module: unknown): T {
  const found = (module as { readonly default?: T } | undefined)?.default;
  return (found ?? module) as T;
}
