import { chromium } from '@playwright/test';
import { parseDocument } from '../../src/core/document/schema.ts';
import { writeDocument } from '../../src/core/document/write.ts';
import { toExportGraph } from '../../src/core/export/graph.ts';
import { toVosviewer } from '../../src/core/export/vosviewer.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { toPlaces, wholeInput } from '../../src/core/layout/whole.ts';
import { toCatalog } from '../../src/core/model/catalog.ts';
import type { CoterieDocument } from '../../src/core/model/document.ts';
import { DEFAULT_COUNTING } from '../../src/core/network/counting.ts';
import { buildNetwork } from '../../src/core/network/network.ts';
import { launchOptions } from '../support/chromium.ts';
import { toDocument } from './cliques.ts';
import { quantile, toCell, toTable } from './figures.ts';
import { readSample, readTies } from './networks.ts';
import type { Site } from './page/site.ts';
import { type Watched, watchPixels, watchTasks } from './page/watch.ts';

export interface EmbedRow {
  readonly network: string;
  readonly engine: string;
  readonly pictures: readonly number[];
  readonly scripts: number;
}

const WAIT_MS = 60_000;

/** The same network with the same places, as Coterie’s embed and VOSviewer Online open on it. */
export async function benchEmbed(site: Site, runs: number): Promise<readonly EmbedRow[]> {
  const rows: EmbedRow[] = [];
  for (const [network, document] of subjects()) {
    site.put(`${network}.json`, writeDocument(document));
    site.put(`${network}.vos.json`, toMap(document));
    const pages = [
      ['VOSviewer Online', `peers/vosviewer.html?map=../${network}.vos.json`],
      ['coterie', `embed.html#src=${network}.json`],
    ] as const;
    const seen = pages.map(([engine]) => ({ network, engine, pictures: [] as number[], scripts: 0 }));
    for (let run = 0; run < runs; run++) {
      for (const [i, [, address]] of pages.entries()) {
        const { picture, scripts } = await firstPicture(site, address);
        seen[i]?.pictures.push(picture);
        if (seen[i] !== undefined) seen[i].scripts = scripts;
      }
    }
    rows.push(...seen);
  }
  return rows;
}

function subjects(): readonly (readonly [name: string, document: CoterieDocument])[] {
  const sample = readSample();
  const read = sample === undefined ? undefined : parseDocument(sample);
  const netscience = readTies('netscience');
  return [
    ...(read?.ok === true ? [['sample', settled(read.document)] as const] : []),
    ...(netscience === undefined
      ? []
      : [['netscience', settled(toDocument(netscience, 'netscience'))] as const]),
  ];
}

function settled(document: CoterieDocument): CoterieDocument {
  const catalog = toCatalog(document);
  const input = wholeInput(catalog, document.positions);
  return { ...document, positions: { ...document.positions, ...toPlaces(catalog, input, layOut(input)) } };
}

function toMap(document: CoterieDocument): string {
  const catalog = toCatalog(document);
  const network = buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
  return toVosviewer(toExportGraph({ network, document, colorOf: () => '#888888' }), document.title);
}

async function firstPicture(
  site: Site,
  address: string,
): Promise<{ readonly picture: number; readonly scripts: number }> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(watchTasks);
    await page.addInitScript(watchPixels);
    await page.goto(site.url + address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as Watched).bench.picture !== undefined, null, {
      timeout: WAIT_MS,
    });
    await page.waitForLoadState('networkidle');
    const seen = await page.evaluate(() => ({
      picture: (globalThis as Watched).bench.picture ?? Number.NaN,
      scripts: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    return {
      picture: seen.picture,
      scripts: site.bytesOf(seen.scripts.filter((name) => name.endsWith('.js'))) / 1000,
    };
  } finally {
    await browser.close();
  }
}

export function toEmbedTable(rows: readonly EmbedRow[]): string {
  const columns = ['network', 'engine', 'first picture, ms', '× VOSviewer Online', 'scripts, kB gz'];
  return toTable(
    columns,
    rows.map(({ network, engine, pictures, scripts }) => {
      const peer = rows.find((row) => row.network === network && row.engine !== 'coterie')?.pictures ?? [];
      const [median, base] = [quantile(pictures, 0.5), quantile(peer, 0.5)];
      return [network, engine, toCell(pictures), (median / base).toFixed(2), scripts.toFixed(0)];
    }),
  );
}
