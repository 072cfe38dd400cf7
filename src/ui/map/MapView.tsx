import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { attachSystemTheme, themeInForce } from '#browser/theme.ts';
import { NO_COAST } from '#draw/coast.ts';
import { mapContentOf } from '#draw/content.ts';
import { boundsOf } from '#draw/field.ts';
import type { Insets } from '#draw/fit.ts';
import { createGround, type Ground } from '#draw/ground.ts';
import { attachMap, type MapHandle as Drawing, type MapContent } from '#draw/map.ts';
import { createPace } from '#draw/motion.ts';
import { themeNamed } from '#draw/theme.ts';
import { framedOf, pictureOf } from '#state/picture.ts';
import type { State } from '#state/store.ts';
import { useActions, useCalm, useCoterie } from '#ui/parts/coterie.tsx';
import { MapProxy } from './MapProxy.tsx';
import css from './MapView.module.css';

export type MapHandle = Pick<Drawing, 'fit' | 'zoomBy' | 'panBy' | 'reveal' | 'screenOf'>;

interface MapViewProps {
  readonly map: RefObject<MapHandle | null>;
  readonly insets: Insets;
  /** How names are written; left out: as on a desk. */
  readonly labels?: MapContent['labels'];
}

const selectTheme = (state: State) => state.theme;
const selectCamera = (state: State) => state.camera;
const selectScene = (state: State) => state.scene;

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const DESK: MapContent['labels'] = {};

/** The map: draw/ owns the sheets, this hands it what to show and takes home what was done on it. */
export function MapView({ map, insets, labels = DESK }: MapViewProps) {
  const picture = useCoterie(pictureOf);
  const framed = useCoterie(framedOf);
  const chosen = useCoterie(selectTheme);
  const camera = useCoterie(selectCamera);
  const scene = useCoterie(selectScene);
  const [paceOf] = useState(() => createPace(scene));
  const actions = useActions();
  const calm = useCalm();
  const drawing = useRef<Drawing>(null);
  const seen = useRef(camera);
  const firstInsets = useRef(insets);
  const ground = useRef<Ground>(null);
  /** A button or key moved the camera, which counts as the visitor's own hand. */
  const byAct = useRef(false);
  /** Brings what stands over the picture to where the picture is now. */
  const follow = useRef<() => void>(null);
  const [, setSystem] = useState(0);
  useEffect(() => attachSystemTheme(() => setSystem((count) => count + 1)), []);
  const frame = useMemo(() => (framed === undefined ? undefined : boundsOf(framed)), [framed]);
  const theme = themeNamed(themeInForce(chosen));

  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sheet.current === null) return;
    const made = attachMap(sheet.current, {
      camera: seen.current,
      insets: firstInsets.current,
      reducedMotion,
      onPlaced: () => follow.current?.(),
      onGathering: calm.hold,
      onCamera: (now, byHand) => {
        if (!byHand && !byAct.current) return;
        byAct.current = false;
        seen.current = now;
        actions.setCamera(now);
      },
      onHover: actions.hover,
      onSelect: actions.select,
      onGround: () => actions.select(undefined),
      onFocus: actions.enterCircle,
      // Where people are moved about, the camera stays: else the map would shrink round whoever is pulled out.
      onDragStart: () => {
        seen.current = made.camera();
        actions.setCamera(seen.current);
        made.setCamera(seen.current, false);
      },
      onDragEnd: (person, x, y) => actions.pin(person, x, y),
    });
    drawing.current = made;
    const risen = createGround((coast) => made.update({ coast }));
    ground.current = risen;
    return () => {
      drawing.current = null;
      ground.current = null;
      risen.stop();
      made.detach();
      calm.hold(false);
    };
  }, [actions, calm]);

  useEffect(() => {
    const coast = ground.current?.under(picture) ?? NO_COAST;
    drawing.current?.update({
      ...mapContentOf(picture, theme, coast),
      insets,
      frame,
      labels,
      pace: paceOf(scene),
    });
  }, [picture, theme, insets, frame, labels, scene, paceOf]);

  useEffect(() => {
    if (camera === seen.current) return;
    seen.current = camera;
    drawing.current?.setCamera(camera);
  }, [camera]);

  useImperativeHandle(
    map,
    () => ({
      fit: () => {
        seen.current = undefined;
        actions.setCamera(undefined);
        drawing.current?.fit();
      },
      zoomBy: (factor) => {
        byAct.current = true;
        drawing.current?.zoomBy(factor);
      },
      panBy: (dx, dy) => {
        byAct.current = true;
        drawing.current?.panBy(dx, dy);
      },
      reveal: (person) => {
        byAct.current = true;
        drawing.current?.reveal(person);
      },
      screenOf: (person) => drawing.current?.screenOf(person),
    }),
    [actions],
  );

  return (
    <div className={css.map}>
      <div ref={sheet} className={css.sheet} />
      <MapProxy map={map} follow={follow} />
    </div>
  );
}
