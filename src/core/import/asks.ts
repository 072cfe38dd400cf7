import type { ColumnMapping } from '#core/bibliography/csv/columns.ts';
import type { GuessedColumns } from '#core/bibliography/csv/guess.ts';
import type { Guess } from '#core/bibliography/plain/plain.ts';
import type { BibRecord } from '#core/bibliography/record.ts';

/** What only the visitor can say before an import goes on. */
export type Ask =
  | { readonly kind: 'columns'; readonly file: string; readonly columns: GuessedColumns }
  | { readonly kind: 'guesses'; readonly file: string; readonly guesses: readonly ShownGuess[] };

/** A work guessed from plain text, beside the text it was guessed from. */
export interface ShownGuess extends Guess {
  readonly text: string;
}

/** The works that are taken where nobody says otherwise: those of which title, authors and year were found. */
export function sureOf(guesses: readonly Guess[]): readonly BibRecord[] {
  return guesses.flatMap(({ record, isSure }) => (isSure ? [record] : []));
}

/** What the visitor said, by file. A file without an answer is left as it was read. */
export interface Answers {
  readonly columns: ReadonlyMap<string, ColumnMapping>;
  readonly works: ReadonlyMap<string, readonly BibRecord[]>;
}
