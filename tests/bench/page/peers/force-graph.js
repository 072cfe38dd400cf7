import ForceGraph from 'force-graph';

export function show(host, { persons, ties, named, nameOf }, report) {
  const graph = new ForceGraph(host)
    .nodeLabel(({ id }) => nameOf(id))
    .nodeCanvasObjectMode(({ id }) => (named.has(id) ? 'after' : undefined))
    .nodeCanvasObject(({ id, x, y }, context) => {
      context.font = '4px sans-serif';
      context.fillText(nameOf(id), x + 5, y + 1);
    })
    .onRenderFramePost(report.picture)
    .onEngineStop(report.settled)
    .graphData({
      nodes: Array.from({ length: persons }, (_, id) => ({ id })),
      links: ties.map(([source, target]) => ({ source, target })),
    });
  return () => graph.cooldownTicks(0);
}
