// One page for all peers: `?engine=NAME&network=FILE`. Plain script, since the peers and their types are not in the
// product's install. Each module of peers/ exports `show(host, network, report)` and returns how to stop its layout.

const peers = import.meta.glob('./peers/*.js');
const asked = new URLSearchParams(location.search);

const load = peers[`./peers/${asked.get('engine')}.js`];
const [{ show }, { persons, ties, places }] = await Promise.all([
  load(),
  fetch(asked.get('network')).then((answer) => answer.json()),
]);

/** The persons whose names every engine writes that lets us choose: those with the most coauthors. */
const MOST_NAMED = 200;
const degree = new Uint32Array(persons);
for (const [a, b] of ties) {
  degree[a]++;
  degree[b]++;
}
const named = new Set(
  Array.from({ length: persons }, (_, i) => i)
    .sort((a, b) => degree[b] - degree[a])
    .slice(0, MOST_NAMED),
);
const network = { persons, ties, places, named, nameOf: (i) => `Person ${i}` };

const { bench } = globalThis;
bench.start = performance.now();
bench.stop = await show(document.querySelector('#host'), network, {
  /** After the engine's first drawing, wherever its persons then stand. */
  picture: () =>
    requestAnimationFrame(() => {
      bench.picture ??= performance.now();
    }),
  settled: () =>
    requestAnimationFrame(() => {
      bench.settled ??= performance.now();
    }),
});
