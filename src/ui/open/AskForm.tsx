import { type FormEvent, useState } from 'react';
import type { ColumnMapping } from '#core/bibliography/csv/columns.ts';
import type { BibRecord } from '#core/bibliography/record.ts';
import { type Answers, type Ask, sureOf } from '#core/import/asks.ts';
import controls from '#ui/parts/controls.module.css';
import { ColumnsField } from './ColumnsField.tsx';
import { GuessesField } from './GuessesField.tsx';
import css from './ImportDialog.module.css';

interface AskFormProps {
  readonly asks: readonly Ask[];
  readonly onAnswer: (answers: Answers) => void;
}

/** Which column is what, and which guessed works are works: asked once, for all files that need it. */
export function AskForm({ asks, onAnswer }: AskFormProps) {
  const [columns, setColumns] = useState<ReadonlyMap<string, ColumnMapping>>(
    () => new Map(asks.flatMap((ask) => (ask.kind === 'columns' ? [[ask.file, ask.columns.guess]] : []))),
  );
  const [works, setWorks] = useState<ReadonlyMap<string, readonly BibRecord[]>>(
    () => new Map(asks.flatMap((ask) => (ask.kind === 'guesses' ? [[ask.file, sureOf(ask.guesses)]] : []))),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer({ columns, works });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {asks.map((ask) =>
        ask.kind === 'columns' ? (
          <ColumnsField
            key={ask.file}
            file={ask.file}
            columns={ask.columns}
            value={columns.get(ask.file) ?? ask.columns.guess}
            onChange={(mapping) => setColumns(new Map(columns).set(ask.file, mapping))}
          />
        ) : (
          <GuessesField
            key={ask.file}
            file={ask.file}
            guesses={ask.guesses}
            onChange={(records) => setWorks(new Map(works).set(ask.file, records))}
          />
        ),
      )}
      <div className={css.end}>
        <button type="submit" className={controls.strong}>
          Go on
        </button>
      </div>
    </form>
  );
}
