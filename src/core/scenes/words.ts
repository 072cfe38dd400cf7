import type { View } from '#core/document/view.ts';
import type { CoterieDocument, Kind } from '#core/model/document.ts';
import { grouped, type Shown } from '#core/network/status.ts';

/** What a caption may say in braces, of the picture that it stands on. */
export interface Figures extends Shown {
  /** First and last year of the visible works; undefined where none has a date. */
  readonly years: readonly [number, number] | undefined;
}

/** "2016–2020", "2016", or nothing. */
function yearsInWords(years: Figures['years']): string {
  if (years === undefined) return '';
  return years[0] === years[1] ? `${years[0]}` : `${years[0]}–${years[1]}`;
}

/**
 * A caption with its live figures: `{authors}`, `{collaborations}`, `{works}` and `{years}` become what the picture
 * shows, thousands grouped. All other braces stay as they are.
 */
export function fillCaption(caption: string, { authors, collaborations, works, years }: Figures): string {
  const said: ReadonlyMap<string, string> = new Map([
    ['authors', grouped(authors)],
    ['collaborations', grouped(collaborations)],
    ['works', grouped(works)],
    ['years', yearsInWords(years)],
  ]);
  return caption.replace(/\{([a-z]{1,14})\}/g, (whole, name: string) => said.get(name) ?? whole);
}

/** What a view narrows to, as a title: "2016–2020, Ohio State", "Large-scale vector search", "The whole map". */
export function titleOfView({ filters, select, color }: View, document: CoterieDocument): string {
  const names = <T extends string>(
    ids: readonly T[],
    from: readonly { readonly id: T; readonly name: string }[],
  ) => ids.flatMap((id) => from.find((one) => one.id === id)?.name ?? []);
  const parts = [
    yearsInWords(filters.years),
    ...names(filters.eras, document.eras),
    ...names(filters.topics, document.topics),
    ...filters.kinds.map((kind: Kind) => `${kind}s`),
    ...names(select as readonly CoterieDocument['persons'][number]['id'][], document.persons),
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.slice(0, 3).join(', ');
  return color === 'recency' ? 'Who is near today' : 'The whole map';
}
