import { UndirectedGraph } from 'graphology';
import type { CoterieDocument, TopicId } from '#core/model/document.ts';
import { measuresOf } from '#core/network/measures.ts';
import type { Network } from '#core/network/network.ts';

/** A person as other programs take them: flat, with names of fields that say what they hold. Nothing is undefined. */
export interface ExportNode {
  /** The id of the document. */
  readonly person: string;
  readonly label: string;
  readonly works: number;
  readonly coauthors: number;
  readonly strength: number;
  /** Year of the first and the last visible work; 0 where none has a date. */
  readonly first: number;
  readonly last: number;
  readonly topic: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

export interface ExportTie {
  readonly weight: number;
  readonly works: number;
  readonly first: number;
  readonly last: number;
}

export type ExportGraph = UndirectedGraph<ExportNode, ExportTie>;

/** What of a document an exported network takes along. */
export interface ExportInput {
  readonly network: Network;
  readonly document: Pick<CoterieDocument, 'positions' | 'topics' | 'title'>;
  /** `#rrggbb` of a topic; undefined for somebody without one. */
  readonly colorOf: (topic: TopicId | undefined) => string;
}

/** The visible network with all that a program may want to read of it. Nodes are numbered: ids may hold what no file may. */
export function toExportGraph({ network, document, colorOf }: ExportInput): ExportGraph {
  const graph: ExportGraph = new UndirectedGraph();
  const measures = measuresOf(network);
  const names = new Map(document.topics.map(({ id, name }) => [id, name]));
  const keys = new Map(network.mapNodes((key) => key).map((key, i) => [key, `n${i}`]));
  network.forEachNode((key, { person, name, works, topics, first, last }) => {
    const { x = 0, y = 0 } = document.positions[person] ?? {};
    const topic = topics[0]?.[0];
    graph.addNode(keys.get(key), {
      person: clean(person),
      label: clean(name),
      works: works.length,
      coauthors: measures.get(person)?.degree ?? 0,
      strength: measures.get(person)?.strength ?? 0,
      first: first ?? 0,
      last: last ?? 0,
      topic: clean((topic && names.get(topic)) ?? ''),
      ...{ x, y, color: colorOf(topic) },
    });
  });
  network.forEachEdge((_, { weight, works, first, last }, a, b) => {
    graph.addEdge(keys.get(a), keys.get(b), {
      weight,
      works: works.length,
      first: first ?? 0,
      last: last ?? 0,
    });
  });
  return graph;
}

/** Without what no XML may hold: control characters and halves of surrogate pairs. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
