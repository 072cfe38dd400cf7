import { Plus, Trash2, WandSparkles } from 'lucide-react';
import { addEra, moveEra, removeEra, renameEra } from '#core/eras/edits.ts';
import { proposeEras } from '#core/eras/propose.ts';
import type { CoterieDocument, Era } from '#core/model/document.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import css from './EraEditor.module.css';

const selectDocument = (state: State) => state.document;

/** The eras as a list: named, bounded, added and taken out; proposed where there are none. */
export function EraEditor() {
  const document = useCoterie(selectDocument);
  const actions = useActions();
  const store = useStore();
  const edit = (label: string, next: CoterieDocument) => actions.editDocument(label, next);
  const span = toCatalogOf({ document }).span;
  const propose = () => {
    const catalog = toCatalogOf(store.getState());
    const proposed = proposeEras(catalog);
    if (proposed.length === 0) {
      actions.notify('info', 'These works show no eras: too few of them, or too few years.');
      return;
    }
    const bare = document.eras.reduce((rest, { id }) => removeEra(rest, id), document);
    edit(
      'Propose eras',
      proposed.reduce<CoterieDocument>((next, era) => addEra(next, era), bare),
    );
  };
  const last = document.eras.at(-1);
  const add = () => {
    const from = last === undefined ? (span?.[0] ?? 2000) : last.from[0] + 1;
    edit('Add era', addEra(document, { name: `Era ${document.eras.length + 1}`, from }));
  };
  return (
    <div className={css.editor}>
      {document.eras.map((era) => (
        <EraRow key={era.id} era={era} document={document} onEdit={edit} />
      ))}
      <div className={css.tools}>
        <button type="button" className={controls.pill} onClick={add}>
          <Plus size={16} aria-hidden /> Add an era
        </button>
        <button type="button" className={controls.pill} onClick={propose}>
          <WandSparkles size={16} aria-hidden /> Propose eras
        </button>
      </div>
      <p>
        Eras are proposed where coauthors and topics change. Drag their ends on the band, or type the years.
      </p>
    </div>
  );
}

interface EraRowProps {
  readonly era: Era;
  readonly document: CoterieDocument;
  readonly onEdit: (label: string, document: CoterieDocument) => void;
}

function EraRow({ era, document, onEdit }: EraRowProps) {
  const move = (from: number, until: number | undefined) =>
    onEdit('Move era', moveEra(document, era.id, from, until));
  return (
    <fieldset className={css.row}>
      <legend className={css.unseen}>{era.name}</legend>
      <input
        className={controls.field}
        aria-label={`Name of ${era.name}`}
        defaultValue={era.name}
        key={era.name}
        onBlur={(event) => {
          const name = event.target.value.trim();
          if (name !== '' && name !== era.name) onEdit('Rename era', renameEra(document, era.id, name));
        }}
      />
      <YearField
        label={`First year of ${era.name}`}
        value={era.from[0]}
        onYear={(year) => move(year, era.until?.[0])}
      />
      <YearField
        label={`Until which year ${era.name} goes; empty while it goes on`}
        value={era.until?.[0]}
        onYear={(year) => move(era.from[0], year)}
        onEmpty={() => move(era.from[0], undefined)}
      />
      <button
        type="button"
        className={controls.icon}
        aria-label={`Take out ${era.name}`}
        onClick={() => onEdit('Take out era', removeEra(document, era.id))}
      >
        <Trash2 size={16} aria-hidden />
      </button>
    </fieldset>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onYear: (year: number) => void;
  readonly onEmpty?: () => void;
}

function YearField({ label, value, onYear, onEmpty }: YearFieldProps) {
  return (
    <input
      className={controls.field}
      type="number"
      min={1000}
      max={2199}
      aria-label={label}
      key={value}
      defaultValue={value}
      onBlur={(event) => {
        const year = Number(event.target.value);
        if (event.target.value === '') onEmpty?.();
        else if (Number.isInteger(year) && year >= 1000 && year <= 2199 && year !== value) onYear(year);
      }}
    />
  );
}
