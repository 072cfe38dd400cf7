import type { Camera } from '#core/document/view.ts';
import type { PersonId } from '#core/model/document.ts';
import { attachCamera, type CameraHandle } from './camera.ts';
import { type Coast, NO_COAST } from './coast.ts';
import type { Bounds } from './field.ts';
import {
  firstTransform,
  fitTransform,
  fromCamera,
  type Insets,
  middleOfFree,
  NO_INSETS,
  type Size,
  screenRadius,
  type Transform,
  toCamera,
} from './fit.ts';
import type { SceneInput } from './input.ts';
import { createLayers } from './layers.ts';
import type { Target } from './lift.ts';
import { createGathering, type Many } from './many.ts';
import type { Pace } from './motion.ts';
import { createPainter } from './painter.ts';
import { attachPointer } from './pointer.ts';
import { EMPTY_SCENE, type Scene } from './scene.ts';
import type { LabelOptions } from './sheet.ts';
import { LIGHT, type Theme } from './theme.ts';
import { extentOf, isEmpty, pickOn, standOf, weightOf } from './whole.ts';

/** What the map shows. */
export interface MapContent {
  readonly scene: Scene;
  /** A great many people instead of those in the scene, which then says only who is lifted. */
  readonly crowded: SceneInput | undefined;
  readonly coast: Coast;
  readonly theme: Theme;
  /** What panels cover: the map goes on under them, but fits and writes beside them. */
  readonly insets: Insets;
  /** What a fit shows; left out: whoever is in the scene. */
  readonly frame: Bounds | undefined;
  readonly labels: Pick<LabelOptions, 'keepOut' | 'scale' | 'smallest' | 'most'>;
  /** How what is shown becomes what is shown next, the camera with it. */
  readonly pace: Pace;
}

/** The same, with a throng in numbers where there is one. */
export interface Shown extends MapContent {
  readonly many: Many | undefined;
}

export interface MapOptions extends Partial<MapContent> {
  /** Left out: the whole map is fitted in, and stays so until somebody moves it. */
  readonly camera?: Camera | undefined;
  readonly wheelNeedsCtrl?: () => boolean;
  /** Whether hands may pan, zoom and drag; always, if left out. */
  readonly mayMove?: () => boolean;
  readonly reducedMotion?: () => boolean;
  /** The camera has come to rest; `byHand` unless the app itself moved it. */
  readonly onCamera?: (camera: Camera, byHand: boolean) => void;
  /** A great many people are being made ready to be drawn, and whatever else there is to do may wait; or they have been drawn. */
  readonly onGathering?: (isWaited: boolean) => void;
  /** The picture has been painted: whatever stands over it may follow. */
  readonly onPlaced?: () => void;
  readonly onHover?: (target: Target | undefined) => void;
  readonly onSelect?: (target: Target, add: boolean) => void;
  readonly onFocus?: (person: PersonId) => void;
  readonly onGround?: () => void;
  /** In layout units. */
  readonly onDragStart?: (person: PersonId, x: number, y: number) => void;
  readonly onDrag?: (person: PersonId, x: number, y: number) => void;
  readonly onDragEnd?: (person: PersonId, x: number, y: number) => void;
}

export interface MapHandle {
  readonly update: (content: Partial<MapContent>) => void;
  /** Undefined: fit the whole map, and keep it fitted. At the pace of what is shown. */
  readonly setCamera: (camera: Camera | undefined, animate?: boolean) => void;
  readonly camera: () => Camera;
  readonly fit: (animate?: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Brings somebody into what the panels leave free. */
  readonly reveal: (person: PersonId) => void;
  /** Where somebody is on the screen, in pixels of the element. */
  readonly screenOf: (
    person: PersonId,
  ) => { readonly x: number; readonly y: number; readonly r: number } | undefined;
  readonly transform: () => Transform;
  readonly size: () => Size;
  readonly detach: () => void;
}

/** Land beyond the outermost persons, so that no island is cut by the frame. */
const SHORE = 62;

/** The living map in an element: D3 owns what is in it, the caller owns what it shows. */
export function attachMap(element: HTMLElement, options: MapOptions = {}): MapHandle {
  const { reducedMotion = () => false, mayMove = () => true } = options;
  const gathering = createGathering(() => update({}), options.onGathering);
  const gathered = (wanted: MapContent): Shown => {
    const scene = gathering.sceneOf(wanted.crowded, wanted.scene);
    return { ...wanted, scene, many: gathering.many(wanted.crowded) };
  };
  let content = gathered({
    scene: EMPTY_SCENE,
    crowded: undefined,
    coast: NO_COAST,
    theme: LIGHT,
    insets: NO_INSETS,
    frame: undefined,
    labels: {},
    pace: 'quick',
    ...given(options),
  });
  let fitted = options.camera === undefined;

  const layers = createLayers(element, () => {
    if (fitted) fitAll(false);
    painter.repaint();
  });
  const camera: CameraHandle = attachCamera(element, {
    size: layers.size,
    reducedMotion,
    ...(options.wheelNeedsCtrl === undefined ? {} : { wheelNeedsCtrl: options.wheelNeedsCtrl }),
    mayMove,
    isFree: (event) => !pointer.holds(event),
    onChange: (transform, byHand) => {
      if (byHand) fitted = false;
      painter.moveCamera(transform);
    },
    onEnd: (transform, byHand) =>
      options.onCamera?.(toCamera(transform, layers.size(), content.insets), byHand),
  });
  const painter = createPainter(layers, {
    content: () => content,
    reducedMotion,
    onPlaced: () => {
      if (content.many !== undefined && painter.hasDrawnMany()) options.onGathering?.(false);
      options.onPlaced?.();
    },
  });
  let pick = pickOn(content, painter.detailed);
  const pointer = attachPointer(element, {
    ...options,
    pick: (x, y, byTouch) => pick(x, y, camera.transform(), byTouch ? 14 : 4),
    mayMove,
    // From afar a throng is everywhere: there a press pans, or nobody could.
    mayDrag: (person) =>
      content.many === undefined || painter.detailed().discs.some(({ id }) => id === person),
    mayDragByTouch: (person) => painter.discOf(person)?.selected === true,
    ...dragging(),
  });

  function dragging() {
    const inLayout = (x: number, y: number): readonly [number, number] => {
      const { x: left, y: top, k } = camera.transform();
      return [(x - left) / k, (y - top) / k];
    };
    let off: readonly [number, number] = [0, 0];
    return {
      onDragStart: (person: PersonId, px: number, py: number) => {
        const disc = painter.discOf(person);
        const [x, y] = inLayout(px, py);
        off = disc === undefined ? [0, 0] : [disc.x - x, disc.y - y];
        options.onDragStart?.(person, x + off[0], y + off[1]);
      },
      onDrag: (person: PersonId, px: number, py: number) => {
        const [x, y] = inLayout(px, py);
        painter.hold(person, x + off[0], y + off[1]);
        options.onDrag?.(person, x + off[0], y + off[1]);
      },
      onDragEnd: (person: PersonId, px: number, py: number) => {
        const [x, y] = inLayout(px, py);
        painter.release();
        options.onDragEnd?.(person, x + off[0], y + off[1]);
      },
    };
  }

  function fitAll(animate = true, whole = false, pace: Pace = 'quick'): void {
    const bounds = content.frame ?? extentOf(content);
    fitted = true;
    if (bounds === undefined) return;
    const { left, top, right, bottom } = bounds;
    const wide = { left: left - SHORE, top: top - SHORE, right: right + SHORE, bottom: bottom + SHORE };
    const { insets } = content;
    camera.to(
      whole
        ? fitTransform(wide, layers.size(), insets)
        : firstTransform(wide, weightOf(content), layers.size(), insets),
      animate,
      pace,
    );
  }

  const setCamera: MapHandle['setCamera'] = (wanted, animate = true) => {
    if (wanted === undefined) return fitAll(animate, false, content.pace);
    fitted = false;
    camera.to(fromCamera(wanted, layers.size(), content.insets), animate, content.pace);
  };

  const screenOf: MapHandle['screenOf'] = (person) => {
    const disc = painter.discOf(person);
    if (disc === undefined) return undefined;
    const { x, y, k } = camera.transform();
    return { x: x + disc.x * k, y: y + disc.y * k, r: screenRadius(disc.r, k) };
  };

  setCamera(options.camera, false);
  function update(changes: Partial<MapContent>): void {
    const before = content;
    content = gathered({ ...content, ...changes });
    if (standOf(content) !== standOf(before) || content.scene.ties !== before.scene.ties)
      pick = pickOn(content, painter.detailed);
    const reframed = content.insets !== before.insets || frameOf(content) !== frameOf(before);
    if (fitted && (reframed || isEmpty(before))) fitAll(!isEmpty(before), false, content.pace);
    painter.change(before, content);
  }

  return {
    update,
    setCamera,
    camera: () => toCamera(camera.transform(), layers.size(), content.insets),
    fit: (animate = true) => fitAll(animate, true),
    zoomBy: (factor) => {
      fitted = false;
      camera.zoomBy(factor, middleOfFree(layers.size(), content.insets));
    },
    panBy: (dx, dy) => {
      fitted = false;
      camera.panBy(dx, dy);
    },
    reveal: (person) => {
      const spot = screenOf(person);
      if (spot === undefined) return;
      const { insets } = content;
      const { width, height } = layers.size();
      const dx = wayInto(spot.x, insets.left, width - insets.right);
      const dy = wayInto(spot.y, insets.top, height - insets.bottom);
      if (dx !== 0 || dy !== 0) camera.panBy(dx, dy);
    },
    screenOf,
    transform: camera.transform,
    size: layers.size,
    detach: () => {
      gathering.stop();
      painter.detach();
      pointer.detach();
      camera.detach();
      layers.detach();
    },
  };
}

/** What a fit depends on, to be compared by identity. */
function frameOf(content: Shown): unknown {
  return content.frame ?? standOf(content);
}

function given({
  scene,
  crowded,
  coast,
  theme,
  insets,
  frame,
  labels,
  pace,
}: MapOptions): Partial<MapContent> {
  return Object.fromEntries(
    Object.entries({ scene, crowded, coast, theme, insets, frame, labels, pace }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

const BREATH = 48;

/** How far to pan so that a coordinate comes between two edges. */
function wayInto(at: number, low: number, high: number): number {
  if (high - low < 2 * BREATH) return (low + high) / 2 - at;
  if (at < low + BREATH) return low + BREATH - at;
  return at > high - BREATH ? high - BREATH - at : 0;
}
