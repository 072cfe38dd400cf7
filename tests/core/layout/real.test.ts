import { expect, test } from 'vitest';
import { layOut } from '#core/layout/layout.ts';
import { measureQuality } from '#core/layout/quality.ts';
import { readTies, toLayoutInput } from '#tests/bench/networks.ts';

// What d3-force comes to with 300 ticks: stress 0.172 and 0.487 of neighbours kept; 0.180 and 0.156.
test.each([
  { name: 'netscience', stress: 0.12, kept: 0.75 },
  { name: 'grqc', stress: 0.18, kept: 0.2 },
])('$name is truer in its distances and its neighbours than d3-force makes it', ({ name, stress, kept }) => {
  const network = readTies(name);
  if (network === undefined) return;
  const positions = layOut(toLayoutInput(network));
  const places = Array.from({ length: network.persons }, (_, person) => ({
    x: positions[person * 2] ?? Number.NaN,
    y: positions[person * 2 + 1] ?? Number.NaN,
  }));
  const quality = measureQuality(
    places,
    network.ties.map(([source, target]) => ({ source, target })),
  );
  expect(quality.stress).toBeLessThanOrEqual(stress);
  expect(quality.neighboursKept).toBeGreaterThanOrEqual(kept);
});
