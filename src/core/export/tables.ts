import { toCsv } from '#core/table/csv.ts';
import type { ExportGraph } from './graph.ts';

/** One row a person of the network. Years are empty where no work has a date. */
export function personsCsv(graph: ExportGraph): string {
  const head = ['Name', 'Works', 'Coauthors', 'Strength', 'First year', 'Last year', 'Topic'];
  const rows = graph.mapNodes((_, { label, works, coauthors, strength, first, last, topic }) => [
    ...[label, works, coauthors, strength],
    ...[first || undefined, last || undefined, topic],
  ]);
  return toCsv([head, ...rows]);
}

/** One row a collaboration of the network. */
export function collaborationsCsv(graph: ExportGraph): string {
  const head = ['Name', 'With', 'Weight', 'Joint works', 'First year', 'Last year'];
  const rows = graph.mapEdges((_, { weight, works, first, last }, _a, _b, a, b) => [
    ...[a.label, b.label, weight, works],
    ...[first || undefined, last || undefined],
  ]);
  return toCsv([head, ...rows]);
}
