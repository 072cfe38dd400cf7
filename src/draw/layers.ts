import { paint } from './canvas.ts';
import type { Size } from './fit.ts';
import type { MarkGroup } from './marks.ts';

export type LayerName = 'ground' | 'still' | 'live';

/** Three canvases one above the other: the land, the people at rest, and whoever is lifted. */
export interface Layers {
  readonly size: () => Size;
  readonly paint: (layer: LayerName, groups: readonly MarkGroup[]) => void;
  /** Dims the people at rest without painting them again. */
  readonly dim: (opacity: number, milliseconds: number) => void;
  readonly detach: () => void;
}

const DENSEST = 3;
const NAMES: readonly LayerName[] = ['ground', 'still', 'live'];

export function createLayers(element: HTMLElement, onResize: () => void): Layers {
  const layers = new Map(NAMES.map((name) => [name, createLayer(element)]));
  let size: Size = { width: element.clientWidth, height: element.clientHeight };
  const fitCanvases = (): void => {
    const density = Math.min(DENSEST, devicePixelRatio || 1);
    for (const { canvas } of layers.values()) {
      canvas.width = Math.round(size.width * density);
      canvas.height = Math.round(size.height * density);
    }
  };
  const resize = (): void => {
    size = { width: element.clientWidth, height: element.clientHeight };
    fitCanvases();
    onResize();
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
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.scale(canvas.width / Math.max(1, size.width), canvas.height / Math.max(1, size.height));
      paint(context, groups);
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

function createLayer(element: HTMLElement) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    pointerEvents: 'none',
  });
  element.append(canvas);
  return { canvas, context: canvas.getContext('2d') };
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
