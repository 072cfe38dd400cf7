import sumAddress from '#core/force/assembly/sum.ts?wasm';
import type { LayoutInput, OnTick } from '#core/layout/input.ts';
import { layoutSteps } from '#core/layout/layout.ts';
import { answerTo, type Engine, type LayoutAnswer, type LayoutRequest, SCRIPT } from './layoutJob.ts';
import { toSimdSum } from './simd.ts';
import { createGate, inSlices } from './slices.ts';

const loading = loadEngine();

/** More people are shown coarsely, and when they have settled: drawing them anew at each step would keep the page busy. */
const MOST_MOVED = 5000;
/** So often it listens. */
const SLICE_MS = 40;

const gate = createGate();
const rehearsal = createGate();

self.onmessage = async ({ data }: MessageEvent<LayoutRequest | 'pause' | 'resume' | 'rehearse'>) => {
  if (data === 'pause') gate.close();
  else if (data === 'resume') gate.open();
  else if (data === 'rehearse') void rehearse();
  else {
    // It stays there for good: whatever it has learned by now is learned.
    rehearsal.close();
    const { job } = data;
    let isFirst = true;
    const onTick: OnTick = (progress, placesNow) => {
      const isShown = isFirst || data.input.sizes.length <= MOST_MOVED;
      isFirst = false;
      send({ kind: 'progress', job, progress, ...(isShown ? { positions: placesNow() } : {}) });
    };
    send(await answerTo(data, await loading, { onTick, slice: { ms: SLICE_MS, gate } }));
  }
};

/** Lays out a network of nobody, as long as there is nothing to do: browsers run faster what they have run before. */
async function rehearse(): Promise<void> {
  const { sum } = await loading;
  await inSlices(layoutSteps(nobodies(), undefined, sum), { ms: 4, gate: rehearsal });
}

/** A group large enough to be laid out coarsely first, and some small ones beside it. */
function nobodies(): LayoutInput {
  const persons = Array.from({ length: 1100 }, (_, n) => n);
  const inGroup = persons.slice(1, 1000);
  const inPairs = persons.slice(1000).filter((n) => n % 2 === 0);
  const targets = [
    ...inGroup.map((n) => Math.floor(n / 3)),
    ...inGroup.map((n) => (n * 7) % 1000),
    ...inPairs.map((n) => n + 1),
  ];
  return {
    ids: persons.map(String),
    sizes: persons.map((n) => 3 + (n % 5)),
    sources: [...inGroup, ...inGroup, ...inPairs],
    targets,
    weights: targets.map(() => 1),
  };
}

/**
 * The compiled sum; where it cannot be had, the plain one gives the same picture, only later. A worker is not bound by the policy of
 * its page, so that the page need not allow WebAssembly.
 */
async function loadEngine(): Promise<Engine> {
  try {
    const answer = await fetch(new URL(sumAddress, import.meta.url));
    const module = await WebAssembly.compile(await answer.arrayBuffer());
    return { by: 'simd', sum: toSimdSum(module) };
  } catch {
    return SCRIPT;
  }
}

function send(answer: LayoutAnswer): void {
  const moved = answer.kind === 'failed' ? undefined : answer.positions?.buffer;
  self.postMessage(answer, { transfer: moved === undefined ? [] : [moved] });
}
