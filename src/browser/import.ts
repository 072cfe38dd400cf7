import { emptyDocument } from '#core/document/empty.ts';
import type { ReadDocument } from '#core/document/schema.ts';
import type { Answers } from '#core/import/asks.ts';
import type { ImportReport } from '#core/import/report.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import { questionSteps } from '#state/questions.ts';
import type { Store } from '#state/store.ts';
import { createGathering } from './gathering.ts';
import { layGroundwork } from './groundwork.ts';
import type { FileSource, ImportAnswer } from './importJob.ts';
import { startJob } from './importWorker.ts';
import type { Job } from './readThrough.ts';
import { inSlices } from './slices.ts';

/** Where the works of an import go. */
export type Place = 'new' | 'add' | 'replace';

export interface Importer {
  /** Reads these files. Where the visitor has a document of their own, they are asked first where the works go. */
  readonly open: (files: readonly FileSource[]) => void;
  readonly place: (place: Place) => void;
  readonly answer: (answers: Answers) => void;
  readonly cancel: () => void;
}

/** Opens bibliographies into the store. `onNew` hears that a document stands there that was not there before. */
export function createImporter(store: Store, onNew: (document: CoterieDocument) => void): Importer {
  const actions = createActions(store);
  let files: readonly FileSource[] = [];
  let place: Place = 'new';
  let job: Job | undefined;
  let gathering = createGathering();
  const names = (): readonly string[] => files.map(({ name }) => name);

  const end = (): void => {
    job?.stop();
    job = undefined;
    actions.setImporting(undefined);
  };
  const hear = (answer: ImportAnswer): void => {
    switch (answer.kind) {
      case 'stage':
        actions.setImporting({ ...answer, kind: 'running', files: names() });
        break;
      case 'asks':
        actions.setImporting({ kind: 'asking', asks: answer.asks });
        break;
      case 'slice':
        gathering.add(answer);
        break;
      case 'works': {
        const document = { ...gathering.whole(answer.document), positions: placesOf(place) };
        void finish(document, () => settle(document, answer.report));
        break;
      }
      case 'document':
        openRead(answer.name, answer.read);
        break;
      case 'topics':
        break;
      case 'failed':
        end();
        actions.notify('error', `The import stopped: ${answer.why}. What was open is as it was.`);
        break;
    }
  };
  const openRead = (name: string, read: ReadDocument): void => {
    if (read.ok) {
      const document = gathering.whole(read.document);
      void finish(document, () => openDocument(name, { ...read, document }));
    } else {
      end();
      openDocument(name, read);
    }
  };
  /** Shows what came in, unless the import was given up or begun anew while the page made itself ready. */
  const finish = async (document: CoterieDocument, show: () => void): Promise<void> => {
    const own = job;
    await layGroundwork(document);
    if (job !== own) return;
    end();
    show();
  };
  const settle = (document: CoterieDocument, report: ImportReport): void => {
    if (document.works.length > 0 && place === 'new') {
      actions.openDocument(document);
      onNew(document);
    } else if (report.read > 0 || report.duplicates > 0) {
      actions.editDocument(place === 'add' ? 'Add works' : 'Replace works', document);
      actions.select(undefined);
    }
    void tellOnceCounted(report);
  };
  /** The report says how many questions are open, which are found meanwhile. */
  const tellOnceCounted = async (report: ImportReport): Promise<void> => {
    const { works } = store.getState().document;
    await inSlices(questionSteps(store.getState()));
    if (store.getState().document.works === works) actions.tellReport(report);
  };
  /** They did not travel: whoever was on the map before stands where they stood. */
  const placesOf = (where: Place): CoterieDocument['positions'] =>
    where === 'add' ? store.getState().document.positions : {};
  const openDocument = (name: string, read: ReadDocument): void => {
    const faults = read.findings.map(({ where, why }) => `${where} ${why}`.trim());
    const told = faults.slice(0, 3).join('; ');
    if (!read.ok) {
      actions.notify('error', `${name} cannot be opened: ${told}. What was open is as it was.`);
      return;
    }
    actions.openDocument(read.document);
    onNew(read.document);
    if (faults.length > 0) {
      const more = faults.length > 3 ? `; and ${faults.length - 3} more` : '';
      actions.notify('warning', `${name} was opened with ${faults.length} faults: ${told}${more}.`);
    }
  };
  const start = (): void => {
    const base = place === 'add' ? store.getState().document : emptyDocument(titleOf(names()));
    gathering = createGathering();
    actions.setImporting({ kind: 'running', files: names(), stage: 'reading', share: 0, records: 0 });
    job = startJob(hear);
    job.send({ kind: 'read', base: { ...base, positions: {} }, files });
  };
  return {
    open: (chosen) => {
      end();
      if (chosen.length === 0) return;
      files = chosen;
      place = 'new';
      const { documentId, document } = store.getState();
      if (documentId !== undefined && document.works.length > 0) {
        actions.setImporting({ kind: 'placing', files: names() });
      } else start();
    },
    place: (chosen) => {
      place = chosen;
      start();
    },
    answer: (answers) => job?.send({ kind: 'answer', answers }),
    cancel: end,
  };
}

/** What a document is called until its owner is known: the name of its file without the ending. */
function titleOf([first = '']: readonly string[]): string {
  return first.replace(/\.[a-z0-9.]{2,8}$/i, '').trim() || 'My bibliography';
}
