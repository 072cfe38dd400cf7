import type { FileReading } from '#core/bibliography/files/read.ts';
import type { Answers, Ask } from '#core/import/asks.ts';
import type { ImportReport } from '#core/import/report.ts';
import {
  asksOf,
  finish,
  type Imported,
  readSources,
  type Source,
  type Stage,
  type TopicFinder,
} from '#core/import/run.ts';
import type { CoterieDocument, Person, Place, Work, WorkId } from '#core/model/document.ts';
import { topicsFor } from '#core/topics/add.ts';
import { type FoundTopics, foundIn } from '#core/topics/found.ts';
import { type TopicOptions, withTopics } from '#core/topics/retopic.ts';

export interface FileSource {
  readonly name: string;
  readonly blob: Blob;
}

export type ImportRequest =
  | { readonly kind: 'read'; readonly base: CoterieDocument; readonly files: readonly FileSource[] }
  | { readonly kind: 'answer'; readonly answers: Answers }
  /** Topics anew, or of the works that were added alone. */
  | { readonly kind: 'topics'; readonly document: CoterieDocument; readonly options: TopicOptions }
  | { readonly kind: 'added'; readonly document: CoterieDocument; readonly added: ReadonlySet<WorkId> };

/** A large document comes in slices, so that taking it in blocks the page for no long time. */
export type ImportAnswer =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly share: number; readonly records: number }
  | { readonly kind: 'asks'; readonly asks: readonly Ask[] }
  | {
      readonly kind: 'slice';
      readonly works: readonly Work[];
      readonly persons: readonly Person[];
      readonly places: readonly (readonly [person: string, place: Place])[];
    }
  | { readonly kind: 'works'; readonly document: CoterieDocument; readonly report: ImportReport }
  | ({ readonly kind: 'topics' } & FoundTopics)
  | Extract<Imported, { readonly kind: 'document' }>
  | { readonly kind: 'failed'; readonly why: string };

const SLICE = 1000;

export type Say = (answer: ImportAnswer) => void;

/** One import, from its files to its document. The same in a worker and on the page. */
export function createImportJob(
  say: Say,
  findTopics?: TopicFinder,
): (request: ImportRequest) => Promise<void> {
  let base: CoterieDocument | undefined;
  let readings: readonly FileReading[] = [];
  const onStage = (stage: Stage, share: number, records: number): void =>
    say({ kind: 'stage', stage, share, records });
  const conclude = async (answers: Answers): Promise<void> => {
    if (base !== undefined) tell(await finish(base, readings, answers, onStage, findTopics), say);
  };
  return async (request) => {
    try {
      if (request.kind === 'answer') {
        await conclude(request.answers);
        return;
      }
      if (request.kind === 'topics') {
        say({ kind: 'topics', ...foundIn(withTopics(request.document, request.options)) });
        return;
      }
      if (request.kind === 'added') {
        say({ kind: 'topics', ...topicsFor(request) });
        return;
      }
      base = request.base;
      readings = readSources(await Promise.all(request.files.map(toSource)), onStage);
      const asks = asksOf(readings);
      if (asks.length > 0) say({ kind: 'asks', asks });
      else await conclude({ columns: new Map(), works: new Map() });
    } catch (error) {
      say({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function toSource({ name, blob }: FileSource): Promise<Source> {
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

function tell(imported: Imported, say: Say): void {
  if (imported.kind === 'works') say({ ...imported, document: emptied(imported.document, say) });
  else if (!imported.read.ok) say(imported);
  else {
    const { read } = imported;
    say({ ...imported, read: { ...read, document: emptied(read.document, say) } });
  }
}

/** Says what there is much of, and returns the rest. */
function emptied(document: CoterieDocument, say: Say): CoterieDocument {
  const { works, persons } = document;
  const places = Object.entries(document.positions);
  for (let at = 0; at < Math.max(works.length, persons.length, places.length); at += SLICE) {
    const end = at + SLICE;
    say({
      kind: 'slice',
      works: works.slice(at, end),
      persons: persons.slice(at, end),
      places: places.slice(at, end),
    });
  }
  return { ...document, works: [], persons: [], positions: {} };
}
