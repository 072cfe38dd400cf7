import { shortNames, toCatalog } from '../../src/core/model/catalog.ts';
import { excerptOf } from '../../src/draw/throng/excerpt.ts';
import { pickIn } from '../../src/draw/throng/pick.ts';
import { toThrong } from '../../src/draw/throng/throng.ts';
import { wholeTally } from '../support/tallies.ts';
import { toDocument } from './cliques.ts';
import { quantile, toTable } from './figures.ts';
import type { Ties } from './networks.ts';

export interface PickRow {
  readonly network: string;
  readonly persons: number;
  readonly zoom: number;
  readonly hits: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly mostMs: number;
}

/** How far a map that fits the screen is drawn nearer. */
const ZOOMS = [1, 4, 16, 64];
const PICKS = 2000;
/** As many as are ever drawn with all their detail. */
const MOST_DETAILED = 4000;
const SCREEN = { width: 1280, height: 800 };

/** What lies under a point, at points spread over the screen, with everybody at `places`; the index is made at the first. */
export function benchPicking(name: string, network: Ties, places: ArrayLike<number>): readonly PickRow[] {
  const catalog = toCatalog(toDocument(network, name));
  const throng = toThrong({
    tally: wholeTally(catalog),
    place: (id) => {
      const at = 2 * Number(id.replace('Person ', ''));
      return { x: places[at] ?? 0, y: places[at + 1] ?? 0 };
    },
    marks: new Map(),
    topicNames: new Map(),
    shortNames: shortNames(catalog),
    colorBy: 'recency',
    sizeBy: 'works',
    selected: new Set(),
    selectedTies: [],
    years: catalog.span,
  });
  const { bounds, middle } = throng.stand;
  if (bounds === undefined) return [];
  const tied = Array.from({ length: Math.min(MOST_DETAILED, throng.stand.sources.length) }, (_, tie) => tie);
  const lines = excerptOf(throng, [], tied, undefined).ties;
  const pick = pickIn(throng.stand, () => lines);
  const fit = Math.min(
    SCREEN.width / (bounds.right - bounds.left),
    SCREEN.height / (bounds.bottom - bounds.top),
  );
  return ZOOMS.map((zoom) => {
    const k = fit * zoom;
    const transform = { x: SCREEN.width / 2 - middle.x * k, y: SCREEN.height / 2 - middle.y * k, k };
    let hits = 0;
    const times = Array.from({ length: PICKS }, (_, i) => {
      const [x, y] = [(i * 0.618 * SCREEN.width) % SCREEN.width, (i * 0.381 * SCREEN.height) % SCREEN.height];
      const start = performance.now();
      const found = pick(x, y, transform);
      const ms = performance.now() - start;
      if (found !== undefined) hits++;
      return ms;
    });
    return {
      ...{ network: name, persons: throng.stand.persons.length, zoom, hits: hits / PICKS },
      ...{ medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95), mostMs: Math.max(...times) },
    };
  });
}

export function toPickTable(rows: readonly PickRow[]): string {
  return toTable(
    ['network', 'persons', 'nearer than the fit', 'something found', 'median, ms', 'p95', 'most'],
    rows.map(({ network, persons, zoom, hits, medianMs, p95Ms, mostMs }) => [
      ...[network, String(persons), `× ${zoom}`, `${Math.round(hits * 100)} %`],
      ...[medianMs, p95Ms, mostMs].map((ms) => ms.toFixed(3)),
    ]),
  );
}
