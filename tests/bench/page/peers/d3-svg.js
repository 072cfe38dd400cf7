import { forceLink, forceManyBody, forceSimulation, forceX, forceY, select, zoom } from 'd3';

/** The well-known example of d3-force: a circle a person, a line a tie, moved at every tick. */
export function show(host, { persons, ties, named, nameOf }, report) {
  const nodes = Array.from({ length: persons }, (_, i) => ({ i }));
  const links = ties.map(([source, target]) => ({ source, target }));
  const [width, height] = [host.clientWidth, host.clientHeight];
  const svg = select(host).append('svg').attr('width', width).attr('height', height);
  const all = svg.append('g');
  svg.call(zoom().on('zoom', ({ transform }) => all.attr('transform', transform)));
  const line = all.append('g').attr('stroke', '#999').attr('stroke-opacity', 0.6);
  const lines = line.selectAll('line').data(links).join('line');
  const circles = all
    .append('g')
    .selectAll('circle')
    .data(nodes)
    .join('circle')
    .attr('r', 5)
    .on('mouseover', ({ currentTarget }) => select(currentTarget).attr('fill', 'red'))
    .on('mouseout', ({ currentTarget }) => select(currentTarget).attr('fill', 'black'));
  const texts = all
    .append('g')
    .selectAll('text')
    .data(nodes.filter(({ i }) => named.has(i)))
    .join('text')
    .text(({ i }) => nameOf(i));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX(width / 2))
    .force('y', forceY(height / 2))
    .on('tick', () => {
      lines
        .attr('x1', ({ source }) => source.x)
        .attr('y1', ({ source }) => source.y)
        .attr('x2', ({ target }) => target.x)
        .attr('y2', ({ target }) => target.y);
      circles.attr('cx', ({ x }) => x).attr('cy', ({ y }) => y);
      texts.attr('x', ({ x }) => x + 7).attr('y', ({ y }) => y + 4);
      report.picture();
    })
    .on('end', report.settled);
  return () => simulation.stop();
}
