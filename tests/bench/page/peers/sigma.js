import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import FA2Layout from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';

/** ForceAtlas2 has no rule to stop. */
export function show(host, { persons, ties, nameOf }, report) {
  const graph = new UndirectedGraph();
  for (let i = 0; i < persons; i++) {
    const [radius, angle] = [10 * Math.sqrt(i + 0.5), i * Math.PI * (3 - Math.sqrt(5))];
    graph.addNode(i, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 4, label: nameOf(i) });
  }
  for (const [a, b] of ties) if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b);
  const renderer = new Sigma(graph, host);
  renderer.once('afterRender', report.picture);
  const layout = new FA2Layout(graph, { settings: forceAtlas2.inferSettings(graph) });
  layout.start();
  return () => layout.kill();
}
