import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  quadtree,
  select,
  zoom,
  zoomIdentity,
} from 'd3';

/** d3-force drawn the quick way: one path for the ties, one for the persons, and a quadtree to pick with. */
export function show(host, { persons, ties, named, nameOf }, report) {
  const nodes = Array.from({ length: persons }, (_, i) => ({ i }));
  const links = ties.map(([source, target]) => ({ source, target }));
  const [width, height] = [host.clientWidth, host.clientHeight];
  const canvas = select(host).append('canvas').attr('width', width).attr('height', height);
  const context = canvas.node().getContext('2d');
  let transform = zoomIdentity;
  let hovered;
  let tree;
  const draw = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.translate(transform.x, transform.y);
    context.scale(transform.k, transform.k);
    context.beginPath();
    for (const { source, target } of links) {
      context.moveTo(source.x, source.y);
      context.lineTo(target.x, target.y);
    }
    context.strokeStyle = '#9996';
    context.stroke();
    context.beginPath();
    for (const { x, y } of nodes) {
      context.moveTo(x + 5, y);
      context.arc(x, y, 5, 0, 2 * Math.PI);
    }
    context.fillStyle = 'black';
    context.fill();
    for (const { i, x, y } of nodes) if (named.has(i)) context.fillText(nameOf(i), x + 7, y + 4);
    if (hovered !== undefined) {
      context.beginPath();
      context.arc(hovered.x, hovered.y, 6, 0, 2 * Math.PI);
      context.fillStyle = 'red';
      context.fill();
    }
  };
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX(width / 2))
    .force('y', forceY(height / 2))
    .on('tick', () => {
      tree = undefined;
      draw();
      report.picture();
    })
    .on('end', report.settled);
  const toTree = () =>
    quadtree(
      nodes,
      ({ x }) => x,
      ({ y }) => y,
    );
  canvas
    .call(
      zoom().on('zoom', (event) => {
        transform = event.transform;
        draw();
      }),
    )
    .on('mousemove', ({ offsetX, offsetY }) => {
      tree ??= toTree();
      const found = tree.find(...transform.invert([offsetX, offsetY]), 10 / transform.k);
      if (found === hovered) return;
      hovered = found;
      draw();
    });
  return () => simulation.stop();
}
