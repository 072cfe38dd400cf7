import { type Doubt, doubtsOf } from '#core/identity/review.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { VersionDoubt } from '#core/model/document.ts';
import { remember, toCatalogOf } from './selectors.ts';
import type { State } from './store.ts';

/** What the list alone cannot tell, and the visitor can. The key names the question as long as it is open. */
export type OpenQuestion =
  | { readonly kind: 'persons'; readonly key: string; readonly doubt: Doubt }
  | { readonly kind: 'works'; readonly key: string; readonly doubt: VersionDoubt };

const questions = remember((catalog: Catalog): readonly OpenQuestion[] => [
  ...doubtsOf(catalog).map((doubt): OpenQuestion => {
    const key = `persons ${doubt.decision.names.join('\n')}`;
    return { kind: 'persons', key, doubt };
  }),
  ...(catalog.document.versionDoubts ?? []).map((doubt): OpenQuestion => {
    const key = `works ${doubt.works.join('\n')}`;
    return { kind: 'works', key, doubt };
  }),
]);

/** All open questions: persons first, the most certain first. */
export const questionsOf = (state: State): readonly OpenQuestion[] => questions(toCatalogOf(state));
