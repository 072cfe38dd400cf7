import { answerTo, type LayoutAnswer, type LayoutRequest } from './layoutJob.ts';

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  send(
    answerTo(data, (positions, progress) => send({ kind: 'progress', job: data.job, positions, progress })),
  );
};

function send(answer: LayoutAnswer): void {
  self.postMessage(answer, { transfer: answer.kind === 'failed' ? [] : [answer.positions.buffer] });
}
