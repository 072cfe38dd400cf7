import { type D3ZoomEvent, easeCubicInOut, easeCubicOut, select, zoom, zoomTransform } from 'd3';
import type { Bounds } from './field.ts';
import { fitTransform, type Insets, type Size, type Transform, toZoom } from './fit.ts';
import { CALM_MS, type Pace } from './motion.ts';

export type { Insets } from './fit.ts';

export interface CameraOptions {
  /** `byHand` unless the app itself moves the camera. */
  readonly onChange: (transform: Transform, byHand: boolean) => void;
  readonly onEnd?: (transform: Transform, byHand: boolean) => void;
  /** In a frame the plain wheel belongs to the page around it. */
  readonly wheelNeedsCtrl?: () => boolean;
  readonly mayMove?: () => boolean;
  /** Whether a gesture that begins here may pan: not where something else is to be dragged. */
  readonly isFree?: (event: Event) => boolean;
  readonly size: () => Size;
  readonly extent?: readonly [number, number];
  readonly reducedMotion?: () => boolean;
}

export interface CameraHandle {
  readonly transform: () => Transform;
  readonly to: (transform: Transform, animate?: boolean, pace?: Pace) => void;
  readonly fit: (bounds: Bounds, insets?: Insets, animate?: boolean) => void;
  readonly zoomBy: (factor: number, around?: readonly [number, number]) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly detach: () => void;
}

const MOVE_MS = 260;

export function attachCamera(element: HTMLElement, options: CameraOptions): CameraHandle {
  const {
    size,
    isFree = () => true,
    wheelNeedsCtrl = () => false,
    mayMove = () => true,
    reducedMotion = () => false,
  } = options;
  let begun: Transform | undefined;
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([...(options.extent ?? [0.02, 8])] as [number, number])
    .clickDistance(4)
    .extent(() => [
      [0, 0],
      [size().width, size().height],
    ])
    // d3's own filter refuses ctrl, and with it the pinch of a Mac's trackpad (d3-zoom#204).
    .filter((event: Event) => mayMove() && mayZoom(event, wheelNeedsCtrl(), isFree))
    .on('start', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      begun = plain(transform);
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      options.onChange(plain(event.transform), isByHand(event));
    })
    .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // A press that moves nothing is a click, not a gesture.
      if (!areSame(begun, event.transform)) options.onEnd?.(plain(event.transform), isByHand(event));
    });
  const page = select(element).call(behaviour).on('dblclick.zoom', null);
  page.style('touch-action', wheelNeedsCtrl() ? 'pan-y' : 'none');

  /** Where a motion under way will end, so that two quick presses of a key add up. */
  let bound: Transform | undefined;
  const to = (transform: Transform, animate = false, pace: Pace = 'quick'): void => {
    page.interrupt();
    bound = undefined;
    if (!animate || reducedMotion()) {
      behaviour.transform(page, toZoom(transform));
      return;
    }
    const [lasts, ease] = pace === 'calm' ? [CALM_MS, easeCubicInOut] : [MOVE_MS, easeCubicOut];
    const motion = page.transition().duration(lasts).ease(ease);
    bound = transform;
    motion.on('end.bound interrupt.bound cancel.bound', () => {
      bound = undefined;
    });
    motion.call(behaviour.transform, toZoom(transform));
  };
  const goal = (): Transform => bound ?? plain(zoomTransform(element));
  return {
    transform: () => plain(zoomTransform(element)),
    to,
    fit: (bounds, insets, animate) => to(fitTransform(bounds, size(), insets), animate),
    zoomBy: (factor, around) => {
      const { x, y, k } = goal();
      const [low, high] = behaviour.scaleExtent();
      const next = Math.max(low, Math.min(high, k * factor));
      const [cx, cy] = around ?? [size().width / 2, size().height / 2];
      to({ k: next, x: cx - ((cx - x) / k) * next, y: cy - ((cy - y) / k) * next }, true);
    },
    panBy: (dx, dy) => {
      const { x, y, k } = goal();
      to({ k, x: x + dx, y: y + dy }, true);
    },
    detach: () => {
      page.interrupt();
      page.on('.zoom', null);
    },
  };
}

function mayZoom(event: Event, wheelNeedsCtrl: boolean, isFree: (event: Event) => boolean): boolean {
  if (event instanceof WheelEvent) return !wheelNeedsCtrl || event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey && isFree(event);
  return isFree(event);
}

function isByHand({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): boolean {
  return sourceEvent !== null && sourceEvent !== undefined;
}

const areSame = (a: Transform | undefined, b: Transform): boolean =>
  a?.x === b.x && a.y === b.y && a.k === b.k;

const plain = ({ x, y, k }: Transform): Transform => ({ x, y, k });
