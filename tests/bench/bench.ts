import { benchAlone, toAloneTable } from './alone.ts';
import { benchDrawing, toDrawingTable } from './drawing.ts';
import { benchEmbed, toEmbedTable } from './embed.ts';
import { benchGrowth, toGrowthTable } from './growth.ts';
import { benchLayout, type LayoutOptions, toLayoutTable } from './layout.ts';
import { namesIn, readTies } from './networks.ts';
import { benchPages, toPageTable } from './page/pages.ts';
import { openSite, type Site } from './page/site.ts';
import { fetchPeers } from './peers.ts';
import { writeResults } from './results.ts';

/** One table: what was measured, for machines and for people, and how, in words. */
interface Measured {
  readonly rows: readonly object[];
  readonly table: string;
}

interface Part {
  readonly title: string;
  readonly how: string;
  readonly run: (options: Options) => Promise<Measured>;
}

interface Options extends LayoutOptions {
  readonly isAll: boolean;
}

const RUNS = 5;
const LAYOUT_LIMIT_S = 20;
const PAGE_LIMIT_S = 30;

const PARTS: ReadonlyMap<string, Part> = new Map([
  [
    'layout',
    {
      title: 'Layout alone',
      how: 'Whole layouts in Node, one core: 300 ticks of d3-force’s own schedule, as many of the peers that have no rule to stop, Coterie to its end. * ended by the time limit, and reckoned from the ticks done.',
      run: async (options) => {
        const rows = await benchLayout(options);
        return { rows, table: toLayoutTable(rows) };
      },
    },
  ],
  [
    'pages',
    {
      title: 'In the page',
      how: 'Headless Chromium without a GPU, 1280 × 800, a new browser for each visit. Milliseconds from the moment when the data was in the page, which for the peers is an array of ties and for Coterie a file of publications still to be read. Median (least–most), × as many as Coterie. First picture: what a peer draws first, be it a heap; of Coterie, the first frame with people on it. ForceAtlas2 has no rule to stop and is stopped after 5 s. –: not within the time limit, after which it is stopped; who shows nothing in time sits out the larger networks. Peers write 200 names, sigma by its own grid, cosmos none.',
      run: (options) =>
        withSite(async (site) => {
          const rows = await benchPages(site, networksOf(options), options);
          return { rows, table: toPageTable(rows) };
        }),
    },
  ],
  [
    'drawing',
    {
      title: 'Canvas against WebGL',
      how: 'Frames while the map is panned and zoomed, in the same headless Chromium without a GPU, in turns. webgl: the least a WebGL2 map can be, straight ties and discs in buffers that are filled once, 200 names on a canvas above, given the places that Coterie finds. Picking in Node: 2,000 points spread over a screen, against everybody and 4,000 ties in full detail; the first makes the index.',
      run: (options) =>
        withSite(async (site) => {
          const rows = await benchDrawing(site, networksOf(options), options);
          return { rows, table: toDrawingTable(rows) };
        }),
    },
  ],
  [
    'embed',
    {
      title: 'The embed',
      how: 'From the start of navigation to the first frame with people on it, the same network with the same places in both; and scripts loaded.',
      run: (options) =>
        withSite(async (site) => {
          const rows = await benchEmbed(site, options.runs);
          return { rows, table: toEmbedTable(rows) };
        }),
    },
  ],
  [
    'alone',
    {
      title: 'Filtering and opening',
      how: 'Coterie alone: a handle of the years is drawn to and fro, 1,000 changes of the years one after another, and a bibliography dropped on the page.',
      run: (options) =>
        withSite(async (site) => {
          const rows = await benchAlone(site, options.runs);
          return { rows, table: toAloneTable(rows) };
        }),
    },
  ],
  [
    'growth',
    {
      title: 'How the cost grows',
      how: 'Layout of networks made by one rule, and the readers on lists that double; in Node, one core. Where cost is proportional to n log n, the last column of the layout stays level.',
      run: async (options) => {
        const rows = await benchGrowth(options.runs);
        return { rows, table: toGrowthTable(rows) };
      },
    },
  ],
]);

/**
 * `npm run bench` measures all and writes RESULTS.md. `-- layout`, `pages`, `drawing`, `embed`, `alone` or `growth` measures that
 * alone, and writes it with `--write`. `--networks a,b`, `--data FOLDER` (any folder of `NAME.tsv`), `--engines a,b`, `--runs N`,
 * `--limit SECONDS`. `--json` prints for machines, one object a row.
 */
export async function main(given: readonly string[]): Promise<void> {
  const asked = given[0] !== undefined && PARTS.has(given[0]) ? [given[0]] : [...PARTS.keys()];
  const isAll = asked.length > 1;
  fetchPeers();
  for (const name of asked) {
    const part = PARTS.get(name);
    if (part === undefined) continue;
    const { rows, table } = await part.run(toOptions(given, name, isAll));
    const lines = given.includes('--json')
      ? rows.map((row) => JSON.stringify(row))
      : [`${part.title}\n\n${table}\n`];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (isAll || given.includes('--write')) writeResults(part.title, part.how, table);
  }
}

function toOptions(given: readonly string[], part: string, isAll: boolean): Options {
  const optionOf = (name: string): string | undefined => {
    const at = given.indexOf(name);
    return at < 0 ? undefined : given[at + 1];
  };
  const limit = part === 'pages' || part === 'drawing' ? PAGE_LIMIT_S : LAYOUT_LIMIT_S;
  return {
    networks: optionOf('--networks')?.split(','),
    data: optionOf('--data'),
    engines: optionOf('--engines')?.split(','),
    runs: Number(optionOf('--runs') ?? RUNS),
    limitMs: 1000 * Number(optionOf('--limit') ?? limit),
    isAll,
  };
}

const USUAL = ['cv', 'netscience', 'grqc', 'condmat', 'acl', 'dblp317k'];

function networksOf({ networks, data }: Options) {
  const names = networks ?? (data === undefined ? USUAL : namesIn(data));
  return names.flatMap((name) => {
    const ties = readTies(name, data);
    return ties === undefined ? [] : [[name, ties] as const];
  });
}

async function withSite<T>(use: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite();
  try {
    return await use(site);
  } finally {
    await site.stop();
  }
}
