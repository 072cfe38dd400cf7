import { useState } from 'react';
import { toDate } from '#core/bibliography/dates.ts';
import { toName } from '#core/bibliography/names.ts';
import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';
import type { ShownGuess } from '#core/import/asks.ts';
import { count } from '#core/network/status.ts';
import controls from '#ui/parts/controls.module.css';
import css from './ImportDialog.module.css';

interface GuessesFieldProps {
  readonly file: string;
  readonly guesses: readonly ShownGuess[];
  readonly onChange: (records: readonly BibRecord[]) => void;
}

interface Row {
  readonly isKept: boolean;
  readonly record: BibRecord;
}

const nameWords = ({ given, family, suffix }: PrintedName): string =>
  [[family, suffix].filter(Boolean).join(' '), given].filter(Boolean).join(', ');

/** Works guessed from plain text, each beside the line it was guessed from, to be mended or left out. */
export function GuessesField({ file, guesses, onChange }: GuessesFieldProps) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    guesses.map(({ record, isSure }) => ({ isKept: isSure, record })),
  );
  const change = (at: number, row: Row) => {
    const next = rows.with(at, row);
    setRows(next);
    onChange(next.flatMap(({ isKept, record }) => (isKept ? [record] : [])));
  };
  return (
    <fieldset>
      <legend>
        {count(guesses.length, 'work')} guessed from {file}. Mend what was guessed wrong; names stand as
        “Family, Given; Family, Given”.
      </legend>
      {rows.map((row, at) => (
        <GuessRow
          // The order never changes.
          key={guesses[at]?.from}
          line={guesses[at]?.line ?? 0}
          text={guesses[at]?.text ?? ''}
          row={row}
          onChange={(changed) => change(at, changed)}
        />
      ))}
    </fieldset>
  );
}

interface GuessRowProps {
  readonly line: number;
  readonly text: string;
  readonly row: Row;
  readonly onChange: (row: Row) => void;
}

function GuessRow({ line, text, row: { isKept, record }, onChange }: GuessRowProps) {
  const [authors, setAuthors] = useState(() => record.authors.map(nameWords).join('; '));
  const set = (changes: Partial<BibRecord>) => onChange({ isKept, record: { ...record, ...changes } });
  return (
    <div className={css.guess} data-kept={isKept}>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => onChange({ isKept: event.target.checked, record })}
        />
        Line {line}
      </label>
      <blockquote>{text.trim()}</blockquote>
      <div className={css.fields}>
        <label>
          Title
          <input
            className={controls.field}
            value={record.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <label>
          Authors
          <input
            className={controls.field}
            value={authors}
            onChange={(event) => {
              setAuthors(event.target.value);
              set({ authors: event.target.value.split(';').flatMap((name) => toName(name) ?? []) });
            }}
          />
        </label>
        <label>
          Year
          <input
            className={controls.field}
            inputMode="numeric"
            defaultValue={record.date?.[0] ?? ''}
            onChange={(event) => {
              const { date: _, ...rest } = record;
              const date = toDate(event.target.value);
              onChange({ isKept, record: date === undefined ? rest : { ...rest, date } });
            }}
          />
        </label>
        <label>
          Venue
          <input
            className={controls.field}
            value={record.venue ?? ''}
            onChange={(event) => set({ venue: event.target.value })}
          />
        </label>
      </div>
    </div>
  );
}
