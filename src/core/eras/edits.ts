import type { CoterieDocument, DateParts, Era, EraId } from '#core/model/document.ts';
import { freeId } from '#core/model/freeId.ts';

export interface NewEra {
  readonly name: string;
  /** Its first year. */
  readonly from: number;
  /** The year it no longer holds; left out while it goes on. */
  readonly until?: number | undefined;
}

/** A new era; the others give way, since a day belongs to one era at most. */
export function addEra(document: CoterieDocument, { name, from, until }: NewEra): CoterieDocument {
  const said = name.trim();
  if (said === '' || (until !== undefined && until <= from)) return document;
  const id = freeId(
    said,
    document.eras.map((other) => other.id),
    'era',
  );
  const era: Era = {
    id,
    name: said,
    short: said,
    from: [from],
    ...(until === undefined ? {} : { until: [until] }),
  };
  return settled({ ...document, eras: [...document.eras, era] }, id);
}

export function renameEra(document: CoterieDocument, id: EraId, name: string): CoterieDocument {
  const said = name.trim();
  return said === '' ? document : changed(document, id, (era) => ({ ...era, name: said, short: said }));
}

/** Other years for an era. An end that keeps its year keeps its month; the neighbours give way. */
export function moveEra(
  document: CoterieDocument,
  id: EraId,
  from: number,
  until: number | undefined,
): CoterieDocument {
  if (until !== undefined && until <= from) return document;
  const kept = (old: DateParts | undefined, year: number): DateParts => (old?.[0] === year ? old : [year]);
  const moved = changed(document, id, ({ until: end, ...era }) => ({
    ...era,
    from: kept(era.from, from),
    ...(until === undefined ? {} : { until: kept(end, until) }),
  }));
  return settled(moved, id);
}

/** Without the era; works that named it go by their dates. */
export function removeEra(document: CoterieDocument, id: EraId): CoterieDocument {
  return {
    ...document,
    eras: document.eras.filter((era) => era.id !== id),
    works: document.works.map((work) => {
      if (work.era !== id) return work;
      const { era: _, ...rest } = work;
      return rest;
    }),
  };
}

function changed(document: CoterieDocument, id: EraId, change: (era: Era) => Era): CoterieDocument {
  return { ...document, eras: document.eras.map((era) => (era.id === id ? change(era) : era)) };
}

const day = ([year, month = 1, date = 1]: DateParts): number => year * 10_000 + month * 100 + date;
const END = 99_999_999;

/** All other eras cut back where they overlap this one, or gone where nothing is left of them; in their order. */
function settled(document: CoterieDocument, id: EraId): CoterieDocument {
  const fixed = document.eras.find((era) => era.id === id);
  if (fixed === undefined) return document;
  const eras = document.eras.flatMap((era): readonly Era[] => (era.id === id ? [era] : beside(era, fixed)));
  const kept = new Set(eras.map((era) => era.id));
  const gone = document.eras.filter((era) => !kept.has(era.id));
  const whole = { ...document, eras: eras.sort((a, b) => day(a.from) - day(b.from)) };
  return gone.reduce<CoterieDocument>((next, era) => removeEra(next, era.id), whole);
}

function beside(era: Era, fixed: Era): readonly Era[] {
  const [from, until] = [day(era.from), era.until === undefined ? END : day(era.until)];
  const [begin, end] = [day(fixed.from), fixed.until === undefined ? END : day(fixed.until)];
  if (until <= begin || from >= end) return [era];
  if (from < begin) return [{ ...era, until: fixed.from }];
  return fixed.until === undefined || until <= end ? [] : [{ ...era, from: fixed.until }];
}
