import { orcidId } from '../ids.ts';
import type { PrintedName } from '../record.ts';
import { piecesOf } from './authors.ts';

/** Who somebody is by a register; with the name where the cell says it. */
interface Entry {
  readonly who: string | undefined;
  readonly id: string | undefined;
}

/**
 * Names with the ids that other columns hold: in the order of the authors where there is one for each (Scopus,
 * OpenAlex), or beside the name itself (`Gloor, Gregory B./0000-0001-…`, Web of Science).
 */
export function withIds(names: readonly PrintedName[], columns: readonly string[]): readonly PrintedName[] {
  const entries = columns.map((cell) => (cell.trim() === '' ? [] : entriesOf(cell)));
  if (entries.every((column) => column.length === 0)) return names;
  const inOrder = entries.filter((column) => column.length === names.length && column.every(isNameless));
  const byName = new Map<string, string[]>();
  for (const { who, id } of entries.flat()) {
    if (who === undefined || id === undefined) continue;
    const ids = byName.get(who) ?? [];
    byName.set(who, [...ids, id]);
  }
  const times = new Map<string, number>();
  for (const name of names) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  return names.map((name, at) => {
    const key = keyOf(name);
    const own = times.get(key) === 1 ? (byName.get(key) ?? []) : [];
    const theirs = inOrder.flatMap((column) => column[at]?.id ?? []);
    const ids = [...new Set([...(name.ids ?? []), ...theirs, ...own])];
    return ids.length === 0 ? name : { ...name, ids };
  });
}

function isNameless({ who }: Entry): boolean {
  return who === undefined;
}

function entriesOf(cell: string): readonly Entry[] {
  const pieces = piecesOf(cell, ';').map((piece) => piece.trim());
  const ended = pieces.at(-1) === '' && pieces.length > 1 ? pieces.slice(0, -1) : pieces;
  return ended.map((piece) => {
    const slash = piece.includes('://') ? -1 : piece.lastIndexOf('/');
    if (slash === -1) return { who: undefined, id: idOf(piece) };
    const [family = '', given = ''] = piece.slice(0, slash).split(',');
    return { who: keyOf({ family: family.trim(), given: given.trim() }), id: idOf(piece.slice(slash + 1)) };
  });
}

function idOf(text: string): string | undefined {
  const orcid = orcidId(text);
  if (orcid !== undefined) return orcid;
  const openalex = /\bA\d{5,12}\b/.exec(text)?.[0];
  if (openalex !== undefined) return `openalex:${openalex}`;
  if (/^\d{6,14}$/.test(text)) return `scopus:${text}`;
  return /^[A-Z]{1,3}-\d{4}-(?:19|20)\d{2}$/.test(text) ? `wos:${text}` : undefined;
}

/** Family name and first letter, by which Web of Science's lists of ids are joined to its authors. */
function keyOf({ family, given = '' }: Pick<PrintedName, 'family' | 'given'>): string {
  return `${family} ${given.charAt(0)}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
