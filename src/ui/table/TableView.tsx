import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveText } from '#browser/files.ts';
import type { PersonId, Topic, TopicId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { toCsv } from '#core/table/csv.ts';
import { type Order, type PersonRow, personRows, sortRows, type TieRow, tieRows } from '#core/table/rows.ts';
import { networkOf } from '#state/graph.ts';
import { remember } from '#state/selectors.ts';
import { type State, sameTarget, type Target } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { selectTopics, topicName } from '#ui/parts/lookups.ts';
import { decimalWords } from '#ui/parts/words.ts';
import { type Column, DataTable } from './DataTable.tsx';
import css from './TableView.module.css';

type Row = PersonRow | TieRow;

const persons = remember(personRows);
const ties = remember(tieRows);
const selectPersons = (state: State) => persons(networkOf(state));
const selectTies = (state: State) => ties(networkOf(state));
const selectSelected = (state: State) => state.selected;
const selectTitle = (state: State) => state.document.title;

/** The network as two tables, of its persons and of its collaborations: the equal of the map. */
export function TableView() {
  const [shown, setShown] = useState<Row['kind']>('person');
  const personRowsNow = useCoterie(selectPersons);
  const tieRowsNow = useCoterie(selectTies);
  const topics = useCoterie(selectTopics);
  const tab = (kind: Row['kind'], label: string) => (
    <button
      type="button"
      className={controls.pill}
      aria-pressed={shown === kind}
      onClick={() => setShown(kind)}
    >
      {label}
    </button>
  );
  return (
    <section className={css.view} aria-label="Table">
      <fieldset className={css.tabs} aria-label="Which table">
        {tab('person', count(personRowsNow.length, 'author'))}
        {tab('tie', count(tieRowsNow.length, 'collaboration'))}
      </fieldset>
      {shown === 'person' ? (
        <Sorted
          key="person"
          name="authors"
          rows={personRowsNow}
          columns={personColumns(topics)}
          first="works"
        />
      ) : (
        <Sorted key="tie" name="collaborations" rows={tieRowsNow} columns={TIE_COLUMNS} first="weight" />
      )}
    </section>
  );
}

interface SortedProps<R extends Row> {
  readonly name: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly first: string;
}

function Sorted<R extends Row>({ name, rows, columns, first }: SortedProps<R>) {
  const [order, setOrder] = useState<Order<string>>({ by: first, direction: 'descending' });
  const selected = useCoterie(selectSelected);
  const title = useCoterie(selectTitle);
  const actions = useActions();
  const column = columns.find(({ key }) => key === order.by);
  const sorted = column === undefined ? rows : sortRows(rows, column.value, order.direction);
  const save = () => {
    const cells = sorted.map((row) => columns.map(({ value }) => value(row)));
    saveText(`${title} ${name}.csv`, toCsv([columns.map(({ label }) => label), ...cells]), 'text/csv');
  };
  return (
    <>
      <button
        type="button"
        className={`${controls.pill} ${css.save}`}
        onClick={save}
        disabled={rows.length === 0}
      >
        <Download size={16} aria-hidden /> CSV
      </button>
      <DataTable
        caption={`The ${name} of the network as shown`}
        columns={columns}
        rows={sorted}
        order={order}
        onOrder={setOrder}
        keyOf={keyOfRow}
        isSelected={(row) => selected.some((target) => sameTarget(target, targetOf(row)))}
        onSelect={(row, add) => actions.select(targetOf(row), add)}
        onHover={(row) => actions.hover(row === undefined ? undefined : targetOf(row))}
      />
    </>
  );
}

function targetOf(row: Row): Target {
  return row.kind === 'person' ? { kind: 'person', id: row.person } : { kind: 'tie', a: row.a, b: row.b };
}

function keyOfRow(row: Row): string {
  const ids: readonly PersonId[] = row.kind === 'person' ? [row.person] : [row.a, row.b];
  return JSON.stringify(ids);
}

const number = <R,>(key: string, label: string, value: (row: R) => number | undefined): Column<R> => ({
  key,
  label,
  isNumber: true,
  value,
  words: (row) => words(value(row)),
});

const text = <R,>(key: string, label: string, value: (row: R) => string | undefined): Column<R> => ({
  key,
  label,
  isNumber: false,
  value,
});

function words(value: number | undefined): string {
  return value === undefined ? '' : decimalWords(value);
}

const personColumns = remember((topics: ReadonlyMap<TopicId, Topic>): readonly Column<PersonRow>[] => [
  text('name', 'Name', ({ name }) => name),
  number('works', 'Works', ({ works }) => works),
  number('degree', 'Coauthors', ({ degree }) => degree),
  number('strength', 'Strength', ({ strength }) => strength),
  number('first', 'First', ({ first }) => first),
  number('last', 'Last', ({ last }) => last),
  text('topic', 'Main topic', ({ topic }) => topicName(topics, topic)),
]);

const TIE_COLUMNS: readonly Column<TieRow>[] = [
  text('a', 'Author', ({ nameA }) => nameA),
  text('b', 'Coauthor', ({ nameB }) => nameB),
  number('works', 'Joint works', ({ works }) => works),
  number('weight', 'Weight', ({ weight }) => weight),
  number('first', 'First', ({ first }) => first),
  number('last', 'Last', ({ last }) => last),
];
