import { DataSet } from 'vis-data/esnext';
import { Network } from 'vis-network/esnext';

/** It hides what it lays out until that has stabilized. */
export function show(host, { persons, ties, named, nameOf }, report) {
  const nodes = new DataSet(
    Array.from({ length: persons }, (_, id) => (named.has(id) ? { id, label: nameOf(id) } : { id })),
  );
  const edges = new DataSet(ties.map(([from, to]) => ({ from, to })));
  const options = { nodes: { shape: 'dot', size: 5 }, layout: { improvedLayout: false } };
  const network = new Network(host, { nodes, edges }, options);
  network.on('afterDrawing', () => bench.settled !== undefined && report.picture());
  network.once('stabilizationIterationsDone', () => {
    report.settled();
    network.once('afterDrawing', report.picture);
  });
  return () => network.stopSimulation();
}
