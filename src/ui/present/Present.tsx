import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { enterFullscreen, leaveFullscreen, onFullscreenLeft } from '#browser/fullscreen.ts';
import { openNotesWindow } from '#browser/notesWindow.ts';
import type { Insets } from '#draw/fit.ts';
import { differenceOf } from '#state/compare.ts';
import { statusOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { sceneOf } from '#state/story.ts';
import { type MapHandle, MapView } from '#ui/map/MapView.tsx';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { tellScene } from '#ui/parts/tellScene.ts';
import { Controls } from './Controls.tsx';
import { Notes } from './Notes.tsx';
import css from './Present.module.css';
import { SlideLegend } from './SlideLegend.tsx';
import { type Step, stepFor } from './steps.ts';
import { Turning } from './Turning.tsx';
import { useIdle } from './useIdle.ts';
import { useSettled } from './useSettled.ts';

const selectTitle = (state: State) => state.document.title;
const selectCount = (state: State) => state.document.scenes.length;

const REFUSED = 'The browser refused a second window. Allow pop-ups for this page, then press N again.';
/** What an audience can take in at once. */
const NAMES_MOST = 25;

/** The page as a slide: the picture, what it is called and what its marks mean. Clickers and arrows step the scenes. */
export function Present() {
  const title = useCoterie(selectTitle);
  const count = useCoterie(selectCount);
  const scene = useCoterie(sceneOf);
  const status = useCoterie(statusOf);
  const difference = useCoterie(differenceOf);
  const caption = scene?.caption ?? difference ?? '';
  const heading = scene?.title ?? title;
  const told = useSettled([heading, caption, status].filter((text) => text !== '').join('. '));
  const store = useStore();
  const actions = useActions();
  const map = useRef<MapHandle>(null);
  const slide = useRef<HTMLElement>(null);
  const head = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  const [insets, setInsets] = useState<Insets>();
  const [notes, setNotes] = useState<Window>();
  const [blank, setBlank] = useState(false);
  const [hint, setHint] = useState<string>();
  const [began] = useState(Date.now);
  const idle = useIdle(slide);

  useEffect(() => {
    enterFullscreen();
    slide.current?.focus();
    const stop = onFullscreenLeft(() => actions.setPresenting(false));
    return () => {
      stop();
      leaveFullscreen();
    };
  }, [actions]);
  useEffect(() => {
    const { document, scene: shown } = store.getState();
    if (shown === undefined && document.scenes.length > 0) tellScene(store, actions, 1);
  }, [store, actions]);

  const steps: { readonly [S in Step]: () => void } = {
    next: () => go((store.getState().scene ?? 0) + 1),
    back: () => go((store.getState().scene ?? 2) - 1),
    first: () => go(1),
    last: () => go(count),
    notes: () => toggleNotes(),
    blank: () => setBlank(!blank),
    leave: () => actions.setPresenting(false),
  };
  const go = (to: number): void => {
    setBlank(false);
    if (to >= 1 && to <= count && to !== store.getState().scene) tellScene(store, actions, to);
  };
  const toggleNotes = (): void => {
    const page = notes === undefined ? openNotesWindow() : undefined;
    if (notes === undefined && page === undefined) setHint(REFUSED);
    setNotes(page);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = stepFor(event);
    if (step === undefined || pressesControl(event)) return;
    event.preventDefault();
    steps[step]();
  };
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listen);
    if (notes === undefined) return () => document.removeEventListener('keydown', listen);
    const closed = (): void => setNotes(undefined);
    notes.addEventListener('keydown', listen);
    notes.addEventListener('pagehide', closed);
    // A reload ends the talk, and notes that nobody leads would stand still.
    const gone = (): void => notes.close();
    addEventListener('pagehide', gone);
    return () => {
      removeEventListener('pagehide', gone);
      document.removeEventListener('keydown', listen);
      notes.removeEventListener('pagehide', closed);
      notes.close();
    };
  }, [notes]);

  useLayoutEffect(() => {
    const measure = (): void => setInsets(insetsOf(head.current, foot.current));
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of [slide, head, foot]) if (part.current !== null) observer.observe(part.current);
    return () => observer.disconnect();
  }, []);

  return (
    <section
      ref={slide}
      className={css.slide}
      data-idle={idle}
      data-blank={blank}
      tabIndex={-1}
      aria-label="Presentation"
    >
      <div className={css.map}>
        {insets !== undefined && <MapView map={map} insets={insets} labels={labelsFor()} />}
      </div>
      <header ref={head} className={css.head}>
        <Turning as="h1" text={heading} />
        <Turning as="p" text={caption} />
      </header>
      <footer ref={foot} className={css.foot}>
        <SlideLegend />
        <Turning as="p" className={css.status} text={status} />
      </footer>
      <p className={css.told} role="status">
        {told}
      </p>
      <Controls count={count} hint={hint} onStep={(step) => steps[step]()} />
      {blank && <div className={css.black} />}
      {notes !== undefined && <Notes page={notes} began={began} />}
    </section>
  );
}

/** Space and Enter on a button press it. */
function pressesControl({ key, target }: KeyboardEvent): boolean {
  return (
    (key === ' ' || key === 'Enter') &&
    target instanceof Element &&
    target.closest('[data-controls] button') !== null
  );
}

/** On a slide of 1280 px names are at least 24 px. */
function labelsFor() {
  return { scale: Math.max(1, Math.min(3, innerWidth / 640, innerHeight / 360)), most: NAMES_MOST };
}

function insetsOf(head: HTMLElement | null, foot: HTMLElement | null): Insets {
  const safe = { x: innerWidth * 0.05, y: innerHeight * 0.03 };
  return {
    top: (head?.offsetHeight ?? 0) + safe.y,
    bottom: (foot?.offsetHeight ?? 0) + safe.y,
    left: safe.x,
    right: safe.x,
  };
}
