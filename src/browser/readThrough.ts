import { emptyDocument } from '#core/document/empty.ts';
import { type Answers, type Ask, sureOf } from '#core/import/asks.ts';
import type { Person, Work } from '#core/model/document.ts';
import type { FileSource, ImportAnswer, ImportRequest } from './importJob.ts';
import type { Opened } from './open.ts';

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
    const works: Work[] = [];
    const persons: Person[] = [];
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
          works.push(...answer.works);
          persons.push(...answer.persons);
          break;
        case 'works': {
          const { problems, files } = answer.report;
          const [refusal] = files.flatMap((file) => file.refusal ?? []);
          if (works.length === 0) {
            const why = refusal ?? problems[0]?.why ?? 'it holds no works';
            end({ ok: false, why: `${source.name} cannot be shown: ${why}` });
          } else {
            const notices =
              problems.length === 0 ? [] : [`${problems.length} records of ${source.name} were left out.`];
            end({ ok: true, document: { ...answer.document, works, persons }, notices });
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
