import type { CoterieDocument } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import type { SlideInput } from '#draw/slide/slide.ts';
import { pictureOf } from '#state/picture.ts';
import { statusOf } from '#state/selectors.ts';
import { initialState, type State } from '#state/store.ts';
import { measure } from '../support.ts';

export const sampleState = (): State => initialState(sample as unknown as CoterieDocument);

/** What a slide of a state is drawn from. */
export function inputOf(state: State, filters: readonly string[] = []): SlideInput {
  const words = { title: state.document.title, filters, status: statusOf(state) };
  return { picture: pictureOf(state), words, measure };
}
