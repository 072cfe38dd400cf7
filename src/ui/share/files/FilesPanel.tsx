import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { themeInForce } from '#browser/theme.ts';
import type { DeckSlide } from '#draw/pptx/pptx.ts';
import { checkBackRow } from '#draw/slide/backRow.ts';
import { fixBackRow } from '#draw/slide/fixBackRow.ts';
import { toSlide } from '#draw/slide/slide.ts';
import type { State } from '#state/store.ts';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { BackRow } from './BackRow.tsx';
import { Downloads } from './Downloads.tsx';
import css from './FilesPanel.module.css';
import { Preview } from './Preview.tsx';
import { notesFor, shotsOf, slideInputOf } from './shots.ts';
import { useMeasure } from './useMeasure.ts';
import { WishFields } from './WishFields.tsx';
import { optionsOf, rememberWishes, wishesFor } from './wishes.ts';

const selectState = (state: State) => state;

/** The picture as a file: seen as it will be, checked for the last row, and saved. */
export function FilesPanel() {
  const state = useCoterie(selectState);
  const store = useStore();
  const [wishes, setWishes] = useState(() => wishesFor(store, themeInForce(state.theme)));
  useEffect(() => rememberWishes(store, wishes), [store, wishes]);
  const measure = useMeasure();
  const [window] = useState(() => ({ width: innerWidth, height: innerHeight }));
  const shots = useMemo(() => shotsOf(state), [state]);
  const shot = shots[wishes.shot] ?? shots[0];
  // A large map takes a moment: fields answer at once, the picture follows.
  const settled = useDeferredValue(wishes);
  const input = useMemo(
    () => (shot === undefined ? undefined : slideInputOf(shot, settled.close, window, measure)),
    [shot, settled.close, window, measure],
  );
  const slide = useMemo(
    () => (input === undefined ? undefined : toSlide(input, optionsOf(settled, window))),
    [input, settled, window],
  );
  const findings = useMemo(() => (slide === undefined ? [] : checkBackRow(slide, measure)), [slide, measure]);
  if (input === undefined || slide === undefined || shot === undefined) return null;
  const fix = (): void => {
    const { labelScale, mostNames, boldTies } = fixBackRow(input, optionsOf(wishes, window));
    setWishes({ ...wishes, labelScale, mostNames, boldTies });
  };
  const deck = (): readonly DeckSlide[] => {
    const scenes = wishes.allScenes && shots.length > 1 ? shots.slice(1) : [shot];
    return scenes.map((scene) => {
      const drawn = slideInputOf(scene, wishes.close, window, measure);
      return {
        slide: toSlide(drawn, optionsOf(wishes, window)),
        title: scene.title,
        notes: notesFor(scene, drawn),
      };
    });
  };
  const name = wishes.shot === 0 ? state.document.title : shot.title;
  const title = [shot.title, ...input.words.filters, input.words.status].join(' · ');
  return (
    <div className={css.files}>
      <div className={css.seen}>
        <Preview slide={slide} label={`Preview. ${title}`} />
      </div>
      <div className={css.asked}>
        <WishFields shots={shots} wishes={wishes} window={window} onChange={setWishes} />
        <Downloads job={{ slide, name, title, density: wishes.density, deck }} />
      </div>
      <BackRow findings={findings} onFix={fix} />
    </div>
  );
}
