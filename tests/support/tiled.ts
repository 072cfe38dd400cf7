import { expect } from 'vitest';
import type { Reading } from '#core/bibliography/record.ts';

/** The pieces tile the text, one record or problem for each of theirs. */
export function expectTiled(text: string, { records, problems, pieces }: Reading): void {
  expect(pieces.map(({ from }) => from)).toEqual(
    [0, ...pieces.slice(0, -1).map(({ to }) => to)].slice(0, pieces.length),
  );
  expect(pieces.at(-1)?.to ?? 0).toBe(text.length);
  expect(pieces.filter(({ is }) => is === 'record')).toHaveLength(records.length);
  expect(pieces.filter(({ is }) => is === 'problem')).toHaveLength(problems.length);
}
