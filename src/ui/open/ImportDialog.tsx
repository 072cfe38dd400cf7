import type { Importer } from '#browser/import.ts';
import type { Stage } from '#core/import/run.ts';
import { count } from '#core/network/status.ts';
import type { Importing, State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { listWords } from '#ui/parts/words.ts';
import { AskForm } from './AskForm.tsx';
import css from './ImportDialog.module.css';

const selectImporting = (state: State) => state.importing;
const selectTitle = (state: State) => state.document.title;

/** The import under way: where its works go, how far it is, what only the visitor can say. */
export function ImportDialog({ importer }: { readonly importer: Importer }) {
  const importing = useCoterie(selectImporting);
  return (
    <Dialog
      heading={importing === undefined ? '' : HEADINGS[importing.kind](importing)}
      isOpen={importing !== undefined}
      onClose={importer.cancel}
    >
      {importing?.kind === 'placing' && <Placing importer={importer} />}
      {importing?.kind === 'running' && <Running importing={importing} onCancel={importer.cancel} />}
      {importing?.kind === 'asking' && <AskForm asks={importing.asks} onAnswer={importer.answer} />}
    </Dialog>
  );
}

type Headings = { readonly [K in Importing['kind']]: (importing: Importing) => string };

const filesWords = (files: readonly string[]): string =>
  files.length > 3 ? count(files.length, 'file') : listWords([...files]);

const HEADINGS: Headings = {
  placing: (importing) =>
    importing.kind === 'placing' ? `Where do the works of ${filesWords(importing.files)} go?` : '',
  running: (importing) => (importing.kind === 'running' ? `Opening ${filesWords(importing.files)}` : ''),
  asking: () => 'A word from you',
};

function Placing({ importer }: { readonly importer: Importer }) {
  const title = useCoterie(selectTitle);
  return (
    <ul className={css.places}>
      <li>
        <button type="button" className={controls.strong} onClick={() => importer.place('add')}>
          Add
        </button>
        <p>Add them to “{title}”. What is there already is joined, and what you decided stays.</p>
      </li>
      <li>
        <button type="button" className={controls.pill} onClick={() => importer.place('new')}>
          New document
        </button>
        <p>Begin another document; “{title}” is kept.</p>
      </li>
      <li>
        <button type="button" className={controls.pill} onClick={() => importer.place('replace')}>
          Replace
        </button>
        <p>Put them in place of what “{title}” holds. Undo brings it back.</p>
      </li>
    </ul>
  );
}

const STAGES: { readonly [S in Stage]: string } = {
  reading: 'Reading',
  matching: 'Looking for duplicates and versions',
  persons: 'Telling persons apart',
  topics: 'Finding topics',
};

interface RunningProps {
  readonly importing: Extract<Importing, { kind: 'running' }>;
  readonly onCancel: () => void;
}

function Running({ importing: { stage, share, records }, onCancel }: RunningProps) {
  return (
    <div className={css.running}>
      <progress value={stage === 'reading' ? share : undefined} max={1} aria-label={STAGES[stage]} />
      <p role="status">{STAGES[stage]} …</p>
      <p className={css.figures}>
        {count(records, 'record')}
        {stage === 'reading' && ` · ${Math.round(share * 100)} % of the bytes`}
      </p>
      <button type="button" className={controls.pill} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
