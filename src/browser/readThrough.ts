import { emptyDocument } from '#core/document/empty.ts';
import { type Answers, type Ask, sureOf } from '#core/import/asks.ts';
import { createGathering } from './gathering.ts';
import type { FileSource, ImportAnswer, ImportRequest } from './importJob.ts';
import { type Opened, toOpened } from './opened.ts';

/** Something that imports, on this page or in a worker. */
export interface Job {
  readonly send: (request: ImportRequest) => void;
  readonly stop: () => void;
}

/** A bibliography that a link names, read as one that was dropped; where it would ask, it takes its own guesses. */
export function readThrough(
  startJob: (onAnswer: (answer: ImportAnswer) => void) => Job,
  source: FileSource,
): Promise<Opened> {
  return new Promise((done) => {
    const gathering = createGathering();
    const end = (opened: Opened): void => {
      job.stop();
      done(opened);
    };
    const job = startJob((answer) => {
      switch (answer.kind) {
        case 'asks':
          job.send({ kind: 'answer', answers: guessed(answer.asks) });
          break;
        case 'slice':
          gathering.add(answer);
          break;
        case 'document':
          end(toOpened(source.name, answer.read, gathering.whole));
          break;
        case 'works': {
          const document = gathering.whole(answer.document);
          const { problems, files } = answer.report;
          const [refusal] = files.flatMap((file) => file.refusal ?? []);
          if (document.works.length === 0) {
            const why = refusal ?? problems[0]?.why ?? 'it holds no works';
            end({ ok: false, why: `${source.name} cannot be shown: ${why}` });
          } else {
            const notices =
              problems.length === 0 ? [] : [`${problems.length} records of ${source.name} were left out.`];
            end({ ok: true, document, notices });
          }
          break;
        }
        case 'failed':
          end({ ok: false, why: `${source.name} could not be read: ${answer.why}` });
          break;
      }
    });
    job.send({ kind: 'read', base: emptyDocument(source.name), files: [source] });
  });
}

function guessed(asks: readonly Ask[]): Answers {
  return {
    columns: new Map(asks.flatMap((ask) => (ask.kind === 'columns' ? [[ask.file, ask.columns.guess]] : []))),
    works: new Map(asks.flatMap((ask) => (ask.kind === 'guesses' ? [[ask.file, sureOf(ask.guesses)]] : []))),
  };
}
