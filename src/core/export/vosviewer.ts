import type { ExportGraph } from './graph.ts';

/**
 * The JSON that VOSviewer and VOSviewer Online open ("VOSviewer JSON file type", in their manual): items with places,
 * clusters and weights, and links with a strength. Clusters are topics, numbered from 1 by how many people they colour.
 */
export function toVosviewer(graph: ExportGraph, title: string): string {
  const ids = new Map(graph.mapNodes((key, _) => key).map((key, i) => [key, i + 1]));
  const clusters = clustersOf(graph);
  const reach = Math.max(1, ...graph.mapNodes((_, { x, y }) => Math.max(Math.abs(x), Math.abs(y))));
  const items = graph.mapNodes((key, { label, works, coauthors, strength, first, last, topic, x, y }) => ({
    id: ids.get(key),
    label,
    // Their maps have y upwards and reach from about −1 to 1.
    x: rounded(x / reach),
    y: rounded(-y / reach),
    ...(topic === '' ? {} : { cluster: clusters.get(topic) }),
    weights: { Documents: works, Links: coauthors, 'Total link strength': rounded(strength) },
    ...(last === 0 ? {} : { scores: { 'First year': first, 'Last year': last } }),
  }));
  const links = graph.mapEdges((_, { weight }, a, b) => ({
    source_id: ids.get(a),
    target_id: ids.get(b),
    strength: rounded(weight),
  }));
  const names = [...clusters].map(([label, cluster]) => ({ cluster, label }));
  return JSON.stringify({
    network: { items, links, clusters: names },
    config: {
      terminology: { item: 'author', items: 'authors', link: 'collaboration', links: 'collaborations' },
    },
    info: { title },
  });
}

function clustersOf(graph: ExportGraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  graph.forEachNode((_, { topic }) => {
    if (topic !== '') counts.set(topic, (counts.get(topic) ?? 0) + 1);
  });
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([topic], i) => [topic, i + 1]));
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
