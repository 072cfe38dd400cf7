import write from 'graphology-gexf/common/writer.js';
import { clean, type ExportGraph, type ExportNode, type ExportTie } from './graph.ts';

/** GEXF 1.2 for Gephi, by graphology's writer: places, sizes and colours in its `viz`, all else as attributes. */
export function toGexf(graph: ExportGraph, title: string): string {
  const { label: _, ...other } = FIELDS;
  graph.setAttribute('title' as never, clean(title) as never);
  return write(graph, {
    formatNode: (_key: string, node: ExportNode) => ({
      label: node.label,
      attributes: picked(node, other),
      viz: { color: node.color, size: 4 + 3 * Math.sqrt(node.works), x: node.x, y: -node.y },
    }),
    formatEdge: (_key: string, { weight, works, first, last }: ExportTie) => ({
      weight,
      attributes: { works, first, last },
    }),
  });
}

const FIELDS = {
  person: 1,
  label: 1,
  works: 1,
  coauthors: 1,
  strength: 1,
  first: 1,
  last: 1,
  topic: 1,
} as const;

function picked(node: ExportNode, fields: Partial<typeof FIELDS>): Record<string, string | number> {
  return Object.fromEntries(
    (Object.keys(fields) as (keyof typeof FIELDS)[]).map((field) => [field, node[field]]),
  );
}
