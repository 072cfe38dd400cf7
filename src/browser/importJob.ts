import type { FileReading } from '#core/bibliography/files/read.ts';
import type { Answers, Ask } from '#core/import/asks.ts';
import type { Stage } from '#core/import/compose.ts';
import type { ImportReport } from '#core/import/report.ts';
import { asksOf, finish, type Imported, readSources, type Source } from '#core/import/run.ts';
import type { CoterieDocument, Person, Topic, TopicId, Work } from '#core/model/document.ts';
import { type TopicOptions, withTopics } from '#core/topics/retopic.ts';

export interface FileSource {
  readonly name: string;
  readonly blob: Blob;
}

export type ImportRequest =
  | { readonly kind: 'read'; readonly base: CoterieDocument; readonly files: readonly FileSource[] }
  | { readonly kind: 'answer'; readonly answers: Answers }
  | { readonly kind: 'topics'; readonly document: CoterieDocument; readonly options: TopicOptions };

/** A large document comes in slices, so that taking it in blocks the page for no long time. */
export type ImportAnswer =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly share: number; readonly records: number }
  | { readonly kind: 'asks'; readonly asks: readonly Ask[] }
  | { readonly kind: 'slice'; readonly works: readonly Work[]; readonly persons: readonly Person[] }
  | { readonly kind: 'works'; readonly document: CoterieDocument; readonly report: ImportReport }
  | {
      readonly kind: 'topics';
      readonly topics: readonly Topic[];
      /** The topics of each work, in the order of the works. */
      readonly of: readonly (readonly TopicId[])[];
    }
  | Extract<Imported, { readonly kind: 'document' }>
  | { readonly kind: 'failed'; readonly why: string };

const SLICE = 1000;

export type Say = (answer: ImportAnswer) => void;

/** One import, from its files to its document. The same in a worker and on the page. */
export function createImportJob(say: Say): (request: ImportRequest) => Promise<void> {
  let base: CoterieDocument | undefined;
  let readings: readonly FileReading[] = [];
  const onStage = (stage: Stage, share: number, records: number): void =>
    say({ kind: 'stage', stage, share, records });
  const conclude = (answers: Answers): void => {
    if (base !== undefined) tell(finish(base, readings, answers, onStage), say);
  };
  return async (request) => {
    try {
      if (request.kind === 'answer') {
        conclude(request.answers);
        return;
      }
      if (request.kind === 'topics') {
        const { topics, works } = withTopics(request.document, request.options);
        say({ kind: 'topics', topics, of: works.map((work) => work.topics) });
        return;
      }
      base = request.base;
      readings = readSources(await Promise.all(request.files.map(toSource)), onStage);
      const asks = asksOf(readings);
      if (asks.length > 0) say({ kind: 'asks', asks });
      else conclude({ columns: new Map(), works: new Map() });
    } catch (error) {
      say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function toSource({ name, blob }: FileSource): Promise<Source> {
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

function tell(imported: Imported, say: Say): void {
  if (imported.kind === 'document') {
    say(imported);
    return;
  }
  const { works, persons } = imported.document;
  for (let at = 0; at < Math.max(works.length, persons.length); at += SLICE) {
    say({ kind: 'slice', works: works.slice(at, at + SLICE), persons: persons.slice(at, at + SLICE) });
  }
  say({ ...imported, document: { ...imported.document, works: [], persons: [] } });
}
