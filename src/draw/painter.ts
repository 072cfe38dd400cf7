import type { PersonId } from '#core/model/document.ts';
import { liftedNames } from './compose.ts';
import type { Disc } from './discs.ts';
import type { Transform } from './fit.ts';
import { type Labels, NO_LABELS, placeLabels } from './labels.ts';
import { landOf } from './land.ts';
import type { LayerName, Layers } from './layers.ts';
import type { Many } from './many.ts';
import type { Shown } from './map.ts';
import { createMeasure } from './measure.ts';
import { type Motion, motionBetween, withMoved } from './motion.ts';
import { liveGroups, type PictureInput, stillGroups } from './picture.ts';
import { createRising } from './rising.ts';
import { EMPTY_SCENE, type Scene } from './scene.ts';
import type { NameLabel } from './sheet.ts';
import type { ThrongPainter } from './throng/painter.ts';
import { isEmpty } from './whole.ts';

interface PainterOptions {
  readonly content: () => Shown;
  readonly reducedMotion: () => boolean;
  readonly onPlaced: () => void;
}

/** Paints what has changed, at most once a frame. */
export interface Painter {
  readonly repaint: () => void;
  readonly moveCamera: (transform: Transform) => void;
  readonly change: (before: Shown, after: Shown) => void;
  /** Somebody is being dragged, and stands here until released. */
  readonly hold: (person: PersonId, x: number, y: number) => void;
  readonly release: () => void;
  readonly discOf: (person: PersonId) => Disc | undefined;
  /** Of a throng: whoever is drawn with all their detail just now. */
  readonly detailed: () => Scene;
  /** Whether a throng, or what there was before it, is on the map. */
  readonly hasDrawnMany: () => boolean;
  readonly detach: () => void;
}

const ALL: readonly LayerName[] = ['ground', 'still', 'live'];
const GROUPS = { still: stillGroups, live: liveGroups } as const;

export function createPainter(layers: Layers, { content, reducedMotion, onPlaced }: PainterOptions): Painter {
  const { measure, forget } = createMeasure();
  const dirty = new Set<LayerName>();
  let ofThrong: ThrongPainter | undefined;
  let transform: Transform = { x: 0, y: 0, k: 1 };
  let labels: Labels = NO_LABELS;
  let motion: (Motion & { readonly start: number }) | undefined;
  const rising = createRising(reducedMotion);
  let held: { readonly person: PersonId; readonly x: number; readonly y: number } | undefined;
  let shown: Scene = content().scene;
  let frame = 0;

  const soil = (...names: readonly LayerName[]): void => {
    for (const name of names) dirty.add(name);
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  function sceneNow(now: number): Scene {
    const { scene } = content();
    if (held !== undefined) return withMoved(scene, held.person, held.x, held.y);
    if (motion === undefined) return scene;
    if (now - motion.start >= motion.lasts) {
      motion = undefined;
      return scene;
    }
    return { ...motion.sceneAt(Math.max(0, now - motion.start)), lift: scene.lift };
  }

  function setOut({ scene, pace }: Shown): void {
    if (held !== undefined || reducedMotion()) return;
    const found = motionBetween(shown, scene, pace);
    motion = found === undefined ? undefined : { ...found, start: performance.now() };
  }

  function placeStill({ coast, insets, labels: wishes }: Shown): Labels {
    const isLand = landOf(coast);
    const before = new Map(labels.names.map(({ id, side }) => [id, side]));
    const inWater = (x: number, y: number): boolean => !isLand(x, y);
    return placeLabels(shown, transform, layers.size(), measure, { ...wishes, insets, inWater, before });
  }

  function namesOfLifted({ insets, labels: wishes }: Shown): readonly NameLabel[] {
    if (shown.lift === undefined) return [];
    const paper = { scene: shown, transform, size: layers.size(), measure, labels: { ...wishes, insets } };
    return liftedNames(paper, labels.names);
  }

  function paint(now: number): void {
    frame = 0;
    const current = content();
    if (current.many === undefined) paintScene(now, current);
    else paintThrong(now, current, current.many);
    onPlaced();
  }

  function paintThrong(now: number, content: Shown, { throng, kit }: Many): void {
    shown = EMPTY_SCENE;
    ofThrong ??= kit.createThrongPainter(layers, measure);
    ofThrong.soil([...dirty]);
    dirty.clear();
    const isBusy = ofThrong.frame({ now, content, throng, transform, held });
    dimBehind(content);
    if (isBusy) soil();
  }

  function dimBehind({ scene, theme }: Shown): void {
    layers.dim(scene.lift === undefined ? 1 : theme.dim, reducedMotion() ? 0 : 80);
  }

  function paintScene(now: number, current: Shown): void {
    if (motion !== undefined) dirty.add('still').add('live');
    shown = sceneNow(now);
    if (dirty.has('still')) labels = placeStill(current);
    const { coast, theme } = current;
    const input: PictureInput = {
      scene: shown,
      coast,
      labels,
      lifted: namesOfLifted(current),
      transform,
      size: layers.size(),
      theme,
    };
    for (const name of dirty)
      layers.paint(name, name === 'ground' ? rising.groups(input, now) : GROUPS[name](input));
    dimBehind(current);
    dirty.clear();
    if (motion !== undefined) soil('still', 'live');
    if (rising.isUnderWay(now)) soil('ground');
  }

  const onFonts = (): void => {
    forget();
    // Names choose their sides anew: those chosen with another font's widths must not linger.
    labels = NO_LABELS;
    ofThrong?.forgetNames();
    soil('still', 'live');
  };
  document.fonts.addEventListener('loadingdone', onFonts);
  soil(...ALL);

  return {
    repaint: () => soil(...ALL),
    moveCamera: (next) => {
      transform = next;
      // A throng sees for itself that the camera has moved, and need not paint anew for each step.
      if (content().many === undefined) soil(...ALL);
      else soil();
    },
    change: (before, after) => {
      const sameStand = before.scene.discs === after.scene.discs && before.scene.ties === after.scene.ties;
      const areFew = before.many === undefined && after.many === undefined && !isEmpty(before);
      if (!areFew) motion = undefined;
      if (before.many !== undefined && after.many === undefined) ofThrong?.rest();
      if (!sameStand && areFew) setOut(after);
      if (before.coast !== after.coast && areFew) rising.begin(before.coast, performance.now());
      const soiled = soiledBy(before, after);
      if (soiled.length > 0) soil(...soiled);
    },
    hold: (person, x, y) => {
      held = { person, x, y };
      motion = undefined;
      soil('still', 'live');
    },
    release: () => {
      if (held !== undefined) shown = withMoved(content().scene, held.person, held.x, held.y);
      held = undefined;
      soil('still', 'live');
    },
    discOf: (person) => {
      const { many } = content();
      if (many === undefined) return shown.discs.find(({ id }) => id === person);
      const rank = many.kit.rankIn(many.throng.stand, person);
      return rank === undefined ? undefined : many.kit.discAt(many.throng, rank);
    },
    detailed: () => ofThrong?.detailed() ?? EMPTY_SCENE,
    hasDrawnMany: () => ofThrong?.hasDrawn() === true,
    detach: () => {
      cancelAnimationFrame(frame);
      document.fonts.removeEventListener('loadingdone', onFonts);
    },
  };
}

function soiledBy(before: Shown, after: Shown): readonly LayerName[] {
  if (before.theme !== after.theme || (before.many === undefined) !== (after.many === undefined)) return ALL;
  const still =
    before.scene.discs !== after.scene.discs ||
    before.scene.ties !== after.scene.ties ||
    before.scene.regions !== after.scene.regions ||
    before.insets !== after.insets ||
    before.labels !== after.labels ||
    before.coast !== after.coast ||
    isThrongChanged(before.many, after.many);
  const live = still || before.scene.lift !== after.scene.lift;
  return [
    ...(before.coast === after.coast ? [] : (['ground'] as const)),
    ...(still ? (['still'] as const) : []),
    ...(live ? (['live'] as const) : []),
  ];
}

function isThrongChanged(many: Many | undefined, other: Many | undefined): boolean {
  const [before, after] = [many?.throng, other?.throng];
  return (
    before?.stand !== after?.stand ||
    before?.looks !== after?.looks ||
    before?.input.selected !== after?.input.selected ||
    before?.input.selectedTies !== after?.input.selectedTies
  );
}
