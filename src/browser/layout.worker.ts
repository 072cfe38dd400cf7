import sumAddress from '#core/force/assembly/sum.ts?wasm';
import { answerTo, type Engine, type LayoutAnswer, type LayoutRequest, SCRIPT } from './layoutJob.ts';
import { toSimdSum } from './simd.ts';

const loading = loadEngine();

self.onmessage = async ({ data }: MessageEvent<LayoutRequest>) => {
  const engine = await loading;
  send(
    answerTo(data, engine, (positions, progress) =>
      send({ kind: 'progress', job: data.job, positions, progress }),
    ),
  );
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
