import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';

cytoscape.use(fcose);

export function show(host, { persons, ties, named, nameOf }, report) {
  const graph = cytoscape({
    container: host,
    elements: {
      nodes: Array.from({ length: persons }, (_, i) => ({
        data: { id: String(i), label: named.has(i) ? nameOf(i) : '' },
      })),
      edges: ties.map(([source, target]) => ({ data: { source: String(source), target: String(target) } })),
    },
    style: [{ selector: 'node', style: { width: 10, height: 10, label: 'data(label)', 'font-size': 10 } }],
    layout: { name: 'preset' },
  });
  const layout = graph.layout({ name: 'fcose', animate: false });
  layout.one('layoutstop', () => {
    graph.one('render', report.picture);
    report.settled();
  });
  layout.run();
  return () => layout.stop();
}
