import { clean, type ExportGraph } from './graph.ts';

const NODE_KEYS = [
  ['person', 'string'],
  ['label', 'string'],
  ['works', 'int'],
  ['coauthors', 'int'],
  ['strength', 'double'],
  ['first', 'int'],
  ['last', 'int'],
  ['topic', 'string'],
  ['x', 'double'],
  ['y', 'double'],
  ['color', 'string'],
] as const;
const TIE_KEYS = [
  ['weight', 'double'],
  ['works', 'int'],
  ['first', 'int'],
  ['last', 'int'],
] as const;

/** GraphML (graphml.graphdrawing.org) for yEd, Cytoscape, NetworkX, igraph. graphology reads it, and has no writer. */
export function toGraphml(graph: ExportGraph, title: string): string {
  const keys = [
    ...NODE_KEYS.map(([name, type]) => declared('node', name, type)),
    ...TIE_KEYS.map(([name, type]) => declared('edge', name, type)),
  ];
  const nodes = graph.mapNodes((key, node) => {
    const data = NODE_KEYS.map(([name]) => datum(`node-${name}`, node[name]));
    return `<node id="${key}">${data.join('')}</node>`;
  });
  const ties = graph.mapEdges((_, tie, a, b) => {
    const data = TIE_KEYS.map(([name]) => datum(`edge-${name}`, tie[name]));
    return `<edge source="${a}" target="${b}">${data.join('')}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escaped(title)}</desc>`,
    ...keys,
    '<graph edgedefault="undirected">',
    ...nodes,
    ...ties,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const declared = (of: 'node' | 'edge', name: string, type: string): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;

const datum = (key: string, value: string | number): string =>
  `<data key="${key}">${escaped(String(value))}</data>`;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

const escaped = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => ESCAPES.get(sign) ?? sign);
