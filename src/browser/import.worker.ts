import type { TopicFinder } from '#core/import/run.ts';
import { topicsFor } from '#core/topics/add.ts';
import type { FoundTopics } from '#core/topics/found.ts';
import { createImportJob, type ImportAnswer, type ImportRequest } from './importJob.ts';

/** A line to another of these workers, which has nothing else to do; and what to do where it breaks. */
let beside: MessagePort | undefined;
let goOnAlone = (): void => {
  beside = undefined;
};

/** Topics need no more than the works: they are found there while this one tells persons apart. */
const findBeside: TopicFinder = (joined) => {
  if (beside === undefined) return async () => topicsFor(joined);
  const { document, added } = joined;
  const port = beside;
  const found = new Promise<FoundTopics>((done) => {
    port.onmessage = ({ data }: MessageEvent<ImportAnswer>) =>
      done(data.kind === 'topics' ? data : topicsFor(joined));
    goOnAlone = () => done(topicsFor(joined));
  });
  const works = document.works.map((work) => ({ ...work, author: [] }));
  port.postMessage({ kind: 'added', document: { ...document, works }, added } satisfies ImportRequest);
  return () => found;
};

const handle = createImportJob((answer) => self.postMessage(answer), findBeside);

self.onmessage = ({ data, ports: [port] }: MessageEvent<ImportRequest | 'ask' | 'alone' | 'serve'>) => {
  if (data === 'ask') beside = port;
  else if (data === 'alone') goOnAlone();
  else if (data !== 'serve') void handle(data);
  else if (port !== undefined) {
    const serve = createImportJob((answer) => port.postMessage(answer));
    port.onmessage = (event: MessageEvent<ImportRequest>) => void serve(event.data);
  }
};
