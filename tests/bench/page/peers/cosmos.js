import { Graph } from '@cosmos.gl/graph';

/** Simulates and draws on the graphics card; writes no names. */
export async function show(host, { persons, ties }, report) {
  const graph = new Graph(host, {
    spaceSize: 4096,
    hoveredPointCursor: 'pointer',
    renderHoveredPointRing: true,
    fitViewOnInit: true,
    onSimulationTick: report.picture,
    onSimulationEnd: report.settled,
  });
  await graph.ready;
  const places = new Float32Array(2 * persons);
  for (let i = 0; i < persons; i++) {
    const [radius, angle] = [4 * Math.sqrt(i + 0.5), i * Math.PI * (3 - Math.sqrt(5))];
    places.set([2048 + radius * Math.cos(angle), 2048 + radius * Math.sin(angle)], 2 * i);
  }
  graph.setPointPositions(places);
  graph.setLinks(Float32Array.from(ties.flatMap(([source, target]) => [source, target])));
  graph.render();
  return () => graph.pause();
}
