import type { DateParts } from '#core/model/document.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A season stands for its first month. */
const SEASONS = new Map([
  ['win', 1],
  ['spr', 3],
  ['sum', 6],
  ['aut', 9],
  ['fal', 9],
]);

/** 1 to 12 from `3`, `03`, `Mar`, `March`, `mar.` or `Mar-Apr`; undefined for anything else. */
function monthOf(text: string | undefined): number | undefined {
  const said = text?.trim().toLowerCase() ?? '';
  const number = /^\d{1,2}(?!\d)/.exec(said)?.[0];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : undefined;
  const at = MONTHS.indexOf(said.slice(0, 3));
  return at === -1 ? SEASONS.get(said.slice(0, 3)) : at + 1;
}

/** A date from its parts; what is not a year from 1000 to 2199 is none, and a month or day that cannot be is left off. */
export function toDate(
  year: number | string | undefined,
  month?: number | string,
  day?: number | string,
): DateParts | undefined {
  const y =
    typeof year === 'number' ? year : Number(/(?<!\d)\d{4}(?!\d)/.exec(year ?? '')?.[0] ?? Number.NaN);
  if (!Number.isInteger(y) || y < 1000 || y > 2199) return undefined;
  const m = monthOf(month === undefined ? undefined : String(month));
  if (m === undefined) return [y];
  const d = Number(/^\d{1,2}/.exec(String(day ?? '').trim())?.[0] ?? Number.NaN);
  return d >= 1 && d <= 31 ? [y, m, d] : [y, m];
}

/**
 * A date as exact as a text gives it: `2016`, `2016-03`, `2016/03/05/other`, `20160305`, `2016 Mar 5`, `Mar 2016`,
 * `March 5, 2016`, `5 March 2016`, `05.03.2016`. Undefined where there is no year.
 */
export function dateFrom(text: string | undefined): DateParts | undefined {
  const said = text?.slice(0, 60).trim() ?? '';
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(said);
  if (solid !== null) return toDate(solid[1], solid[2], solid[3]);
  const backwards = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said);
  if (backwards !== null) return toDate(backwards[3], backwards[2], backwards[1]);
  const forwards = /^(\d{4})[-/ ]{1,2}(\d{1,2})(?:[-/ ](\d{1,2}))?(?!\d)/.exec(said);
  if (forwards !== null) return toDate(forwards[1], forwards[2], forwards[3]);
  const year = /(?<!\d)(?:1[0-9]|2[01])\d{2}(?!\d)/.exec(said)?.[0];
  const word = /[a-z]{3,9}/i.exec(said)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(said)?.[0];
  return toDate(year, monthOf(word) === undefined ? undefined : word, day);
}
