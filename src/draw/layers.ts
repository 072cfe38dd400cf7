import { paint } from './canvas.ts';
import type { Size, Transform } from './fit.ts';
import type { MarkGroup } from './marks.ts';

export type LayerName = 'ground' | 'still' | 'live';

/** Three canvases one above the other: the land, the people at rest, and whoever is lifted. */
export interface Layers {
  readonly size: () => Size;
  readonly paint: (layer: LayerName, groups: readonly MarkGroup[]) => void;
  /** The same as `paint`, with what was painted before onto a sheet of `sheetFor`, which is wider by `BLEED` on all sides. */
  readonly show: (layer: LayerName, sheet: HTMLCanvasElement) => void;
  /** Moves what is painted as a whole, until it is painted again: a frame of that costs next to nothing. */
  readonly shift: (layer: LayerName, by: Transform) => void;
  readonly sheetFor: () => Sheet;
  /** Whether a sheet is still as large as one that would be made now. */
  readonly fits: (sheet: Sheet) => boolean;
  /** Paints over what is there; a layer that shows a sheet begins `BLEED` beyond the corner of the map. */
  readonly over: (layer: LayerName, draw: (paper: Paper) => void) => void;
  /** Dims the people at rest without painting them again. */
  readonly dim: (opacity: number, milliseconds: number) => void;
  readonly detach: () => void;
}

/** A canvas in screen pixels, and how many of its own pixels each of them has. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  readonly density: number;
}

/** To paint on out of sight. */
export interface Sheet extends Paper {
  readonly canvas: HTMLCanvasElement;
}

/** How much wider than the map a sheet is, in pixels: panning brings up what is there already. */
export const BLEED = 160;
const DENSEST = 3;
const DENSEST_SHEET = 2;
const NAMES: readonly LayerName[] = ['ground', 'still', 'live'];

/** `onChange`: another size or density, or the browser has taken the sheets and given them back empty. */
export function createLayers(element: HTMLElement, onChange: () => void): Layers {
  const layers = new Map(NAMES.map((name) => [name, createLayer(element, onChange)]));
  let size: Size = { width: element.clientWidth, height: element.clientHeight };
  const densityUpTo = (most: number): number => Math.min(most, devicePixelRatio || 1);
  const fitCanvases = (): void => {
    for (const layer of layers.values()) fitTo(layer, size, 0, densityUpTo(DENSEST));
  };
  const resize = (): void => {
    size = { width: element.clientWidth, height: element.clientHeight };
    fitCanvases();
    onChange();
  };
  fitCanvases();
  const observer = new ResizeObserver(resize);
  observer.observe(element);
  const unwatch = watchDensity(resize);
  return {
    size: () => size,
    paint: (name, groups) => {
      const layer = layers.get(name);
      if (layer?.context === null || layer === undefined) return;
      const { canvas, context } = layer;
      if (layer.bleed > 0) fitTo(layer, size, 0, densityUpTo(DENSEST));
      canvas.style.transform = '';
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.scale(canvas.width / Math.max(1, size.width), canvas.height / Math.max(1, size.height));
      paint(context, groups);
    },
    show: (name, sheet) => {
      const layer = layers.get(name);
      if (layer?.context === null || layer === undefined) return;
      const { canvas, context } = layer;
      if (canvas.width !== sheet.width || canvas.height !== sheet.height || layer.bleed !== BLEED)
        fitTo(layer, size, BLEED, densityUpTo(DENSEST_SHEET));
      canvas.style.transform = '';
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalCompositeOperation = 'copy';
      context.drawImage(sheet, 0, 0);
      context.globalCompositeOperation = 'source-over';
    },
    shift: (name, { x, y, k }) => {
      const layer = layers.get(name);
      if (layer === undefined) return;
      const off = layer.bleed * (1 - k);
      layer.canvas.style.transform = `matrix(${k}, 0, 0, ${k}, ${x + off}, ${y + off})`;
    },
    sheetFor: () => createSheet(size, densityUpTo(DENSEST_SHEET)),
    fits: ({ canvas, density }) =>
      density === densityUpTo(DENSEST_SHEET) &&
      canvas.width === wideOf(size.width, density) &&
      canvas.height === wideOf(size.height, density),
    over: (name, draw) => {
      const layer = layers.get(name);
      if (layer?.context === null || layer === undefined) return;
      const density = layer.canvas.width / Math.max(1, size.width + 2 * layer.bleed);
      layer.context.setTransform(density, 0, 0, density, 0, 0);
      draw({ context: layer.context, density });
    },
    dim: (opacity, milliseconds) => {
      const canvas = layers.get('still')?.canvas;
      if (canvas === undefined) return;
      canvas.style.transition = `opacity ${milliseconds}ms`;
      canvas.style.opacity = `${opacity}`;
    },
    detach: () => {
      observer.disconnect();
      unwatch();
      for (const { canvas } of layers.values()) canvas.remove();
    },
  };
}

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D | null;
  /** How far it reaches beyond the element, in pixels. */
  bleed: number;
}

function createLayer(element: HTMLElement, onRestored: () => void): Layer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    pointerEvents: 'none',
    transformOrigin: '0 0',
  });
  element.append(canvas);
  canvas.addEventListener('contextrestored', onRestored);
  return { canvas, context: canvas.getContext('2d'), bleed: 0 };
}

function fitTo(layer: Layer, size: Size, bleed: number, density: number): void {
  const { canvas } = layer;
  layer.bleed = bleed;
  canvas.width = Math.round((size.width + 2 * bleed) * density);
  canvas.height = Math.round((size.height + 2 * bleed) * density);
  canvas.style.inset = `${-bleed}px`;
  canvas.style.inlineSize = canvas.style.blockSize = `calc(100% + ${2 * bleed}px)`;
}

const wideOf = (length: number, density: number): number => Math.round((length + 2 * BLEED) * density);

function createSheet(size: Size, density: number): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = wideOf(size.width, density);
  canvas.height = wideOf(size.height, density);
  // It is painted in many small steps, each of which must be done with before the next one begins.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser lends no canvas to draw on.');
  return { canvas, context, density };
}

/** A window dragged to another screen keeps its size but not its density. */
function watchDensity(onChange: () => void): () => void {
  let query: MediaQueryList | undefined;
  const watch = (): void => {
    query?.removeEventListener('change', change);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', change);
  };
  const change = (): void => {
    watch();
    onChange();
  };
  watch();
  return () => query?.removeEventListener('change', change);
}
