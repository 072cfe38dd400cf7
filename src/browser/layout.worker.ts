import sumAddress from '#core/force/assembly/sum.ts?wasm';
import type { OnTick } from '#core/layout/input.ts';
import { answerTo, type Engine, type LayoutAnswer, type LayoutRequest, SCRIPT } from './layoutJob.ts';
import { toSimdSum } from './simd.ts';
import { createGate } from './slices.ts';

const loading = loadEngine();

/** So often it listens. */
const SLICE_MS = 40;

const gate = createGate();

self.onmessage = async ({ data }: MessageEvent<LayoutRequest | 'pause' | 'resume'>) => {
  if (data === 'pause') gate.close();
  else if (data === 'resume') gate.open();
  else {
    const { job } = data;
    const onTick: OnTick = (positions, progress) => send({ kind: 'progress', job, positions, progress });
    send(await answerTo(data, await loading, { onTick, slice: { ms: SLICE_MS, gate } }));
  }
};

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
  self.postMessage(answer, { transfer: answer.kind === 'failed' ? [] : [answer.positions.buffer] });
}
