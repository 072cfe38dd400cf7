import { type Doubt, doubtSteps } from '#core/identity/review.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { VersionDoubt } from '#core/model/document.ts';
import type { Steps } from '#core/steps.ts';
import { rememberSteps, toCatalogOf } from './selectors.ts';
import type { State } from './store.ts';

/** What the list alone cannot tell, and the visitor can. The key names the question as long as it is open. */
export type OpenQuestion =
  | { readonly kind: 'persons'; readonly key: string; readonly doubt: Doubt }
  | { readonly kind: 'works'; readonly key: string; readonly doubt: VersionDoubt };

const questions = rememberSteps(function* (catalog: Catalog): Steps<readonly OpenQuestion[]> {
  const persons = (yield* doubtSteps(catalog)).map((doubt): OpenQuestion => {
    const key = `persons ${doubt.decision.names.join('\n')}`;
    return { kind: 'persons', key, doubt };
  });
  const works = (catalog.document.versionDoubts ?? []).map((doubt): OpenQuestion => {
    const key = `works ${doubt.works.join('\n')}`;
    return { kind: 'works', key, doubt };
  });
  return [...persons, ...works];
});

/** All open questions: persons first, the most certain first. */
export const questionsOf = (state: State): readonly OpenQuestion[] => questions.now(toCatalogOf(state));

/** Finds them step by step, for whoever is about to ask. */
export const questionSteps = (state: State): Steps<readonly OpenQuestion[]> =>
  questions.steps(toCatalogOf(state));
