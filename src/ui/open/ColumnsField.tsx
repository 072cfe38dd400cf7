import {
  type ColumnMapping,
  type Field,
  type GuessedColumns,
  SEPARATORS,
} from '#core/bibliography/csv/csv.ts';
import controls from '#ui/parts/controls.module.css';
import css from './ImportDialog.module.css';

interface ColumnsFieldProps {
  readonly file: string;
  readonly columns: GuessedColumns;
  readonly value: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const FIELDS: readonly (readonly [Field, string])[] = [
  ['title', 'Title'],
  ['authors', 'Authors'],
  ['year', 'Year'],
  ['venue', 'Venue'],
  ['type', 'Kind'],
  ['doi', 'DOI'],
  ['keywords', 'Keywords'],
  ['abstract', 'Abstract'],
];

const BETWEEN: { readonly [S in (typeof SEPARATORS)[number]]: string } = {
  ';': 'semicolons',
  ',': 'commas',
  '|': 'bars',
  and: '“and”',
  line: 'line ends',
  glued: 'nothing',
};

/** Which column of a table is what, beside its first rows. */
export function ColumnsField({ file, columns, value, onChange }: ColumnsFieldProps) {
  const set = (field: Field, column: string) =>
    onChange({ ...value, [field]: column === '' ? undefined : Number(column) });
  return (
    <fieldset className={css.columns}>
      <legend>The columns of {file} have names of their own. Which is which?</legend>
      <div className={css.wide}>
        <table>
          <thead>
            <tr>
              {columns.columns.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.sample.slice(0, 3).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <tr key={row}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.mapping}>
        {FIELDS.map(([field, label]) => (
          <label key={field}>
            {label}
            <select
              className={controls.field}
              value={value[field] ?? ''}
              onChange={(event) => set(field, event.target.value)}
            >
              <option value="">none</option>
              {columns.columns.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <option key={at} value={at}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          Between authors
          <select
            className={controls.field}
            value={value.separator}
            onChange={(event) =>
              onChange({ ...value, separator: event.target.value as ColumnMapping['separator'] })
            }
          >
            {SEPARATORS.map((separator) => (
              <option key={separator} value={separator}>
                {BETWEEN[separator]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
