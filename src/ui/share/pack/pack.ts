import { zip } from 'fflate';
import { linkTo } from '#browser/address.ts';
import { letPageBreathe } from '#browser/film/job.ts';
import { makeOneFile } from '#browser/oneFile.ts';
import { themeInForce } from '#browser/theme.ts';
import { toPairs } from '#core/document/pairs.ts';
import { fileStem, type PackPart, readmeOf, snippetsOf, wordsOf } from '#core/export/pack.ts';
import { createMeasure } from '#draw/measure.ts';
import { toSlide } from '#draw/slide/slide.ts';
import type { Store } from '#state/store.ts';
import { viewTextOf } from '#state/story.ts';
import { makePicture, type PictureFormat, type PictureJob } from '../files/formats.ts';
import { notesFor, shotsOf, slideInputOf } from '../files/shots.ts';
import { optionsOf, wishesFor } from '../files/wishes.ts';
import type { JobTools } from '../useJob.ts';
import { growthOf, storyOf } from '../video/films.ts';
import { shoot } from '../video/shoot.ts';

interface Step extends PackPart {
  readonly make: (tools: JobTools) => Promise<Blob | string>;
}

/**
 * All files of a talk in one zip: of each scene, or of what is shown where there are none. A part that cannot be made is
 * named in the README with its reason, and the others are kept. Rejects once the signal is aborted.
 */
export async function makePack(store: Store, tools: JobTools): Promise<{ blob: Blob; missing: number }> {
  const { signal, onProgress } = tools;
  const steps = stepsFor(store);
  const files: Record<string, Uint8Array> = {};
  const missing: string[] = [];
  const made: PackPart[] = [];
  for (const [i, { path, use, make }] of steps.entries()) {
    await letPageBreathe();
    signal.throwIfAborted();
    const tell = (share: number): void => onProgress((i + share) / steps.length, `Making ${path}`);
    tell(0);
    try {
      files[path] = await bytesOf(await make({ signal, onProgress: tell }));
      made.push({ path, use });
    } catch (error) {
      signal.throwIfAborted();
      missing.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  files['README.txt'] = await bytesOf(readmeOf(store.getState().document.title, made, missing));
  // Pictures and films are packed already; squeezing them again takes time and gains nothing.
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    zip(files, { level: 0 }, (error, data) =>
      error === null ? resolve(data as Uint8Array<ArrayBuffer>) : reject(error),
    ),
  );
  signal.throwIfAborted();
  return { blob: new Blob([bytes], { type: 'application/zip' }), missing: missing.length };
}

const bytesOf = async (part: Blob | string): Promise<Uint8Array> =>
  typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer());

function stepsFor(store: Store): readonly Step[] {
  const state = store.getState();
  const { title, scenes } = state.document;
  const wishes = wishesFor(store, themeInForce(state.theme));
  const window = { width: innerWidth, height: innerHeight };
  const options = optionsOf(wishes, window);
  const { measure } = createMeasure();
  const all = shotsOf(state);
  const shots = scenes.length === 0 ? all : all.slice(1);
  const inputs = shots.map((shot) => slideInputOf(shot, wishes.close, window, measure));
  const deck = inputs.map((input, i) => {
    const { title: name = title } = shots[i] ?? {};
    const shot = shots[i];
    return {
      slide: toSlide(input, options),
      title: name,
      notes: shot === undefined ? '' : notesFor(shot, input),
    };
  });
  const words = deck.map(({ title: name, notes }, i) => ({
    title: name,
    notes,
    caption: shots[i]?.caption ?? '',
  }));
  const [first] = deck;
  if (first === undefined) return [];
  const pictureOf = (format: PictureFormat, job: Partial<PictureJob>) => () =>
    makePicture(format, {
      ...{ slide: first.slide, name: title, title, density: wishes.density, deck: () => deck },
      ...job,
    });
  const stem = fileStem(0, title).slice(3) || 'coterie';
  const pictures = deck.flatMap(({ slide, title: name }, i): Step[] => {
    const path = `scenes/${fileStem(i + 1, name)}`;
    const job = { slide, name, title: name };
    return [
      { path: `${path}.svg`, use: 'for drawing programs', make: pictureOf('svg', job) },
      { path: `${path}.png`, use: 'for any slide', make: pictureOf('png', job) },
    ];
  });
  const hasStory = deck.length > 1;
  const film = hasStory ? storyOf(state, window, measure) : growthOf(state, window, measure);
  const filmStep = (format: 'mp4' | 'gif', size: { width: number; height: number }): Step => ({
    path: `${stem}-${hasStory ? 'scenes' : 'growth'}.${format}`,
    use: format === 'mp4' ? 'a film, for PowerPoint and Keynote' : 'a film for Google Slides and mails',
    make: (tools) => shoot(film, format, hasStory ? 4 : 1, { ...options, size }, tools),
  });
  const { hash, href } = new URL(linkTo(store));
  const page = {
    page: new URL('embed.html', href.split('#')[0]).href,
    script: new URL('coterie-embed.js', href.split('#')[0]).href,
    view: toPairs(hash)
      .map(([key, value]) => `${key}=${value}`)
      .join('&'),
  };
  return [
    ...pictures,
    { path: `${stem}.pptx`, use: 'native shapes with notes', make: pictureOf('pptx', {}) },
    { path: `${stem}.pdf`, use: 'for print and Beamer', make: pictureOf('pdf', {}) },
    {
      path: `${stem}.html`,
      use: 'the live map; open it in a browser, arrow keys step the scenes',
      make: () => makeOneFile(state.document, viewTextOf(state)),
    },
    filmStep('mp4', { width: 1280, height: 720 }),
    filmStep('gif', { width: 960, height: 540 }),
    {
      path: 'captions.txt',
      use: 'what is written under each scene',
      make: async () => wordsOf(words, 'caption'),
    },
    { path: 'notes.txt', use: 'what to say', make: async () => wordsOf(words, 'notes') },
    {
      path: 'snippets.txt',
      use: 'to embed the live map in reveal.js, Quarto, Slidev, Notion, HTML',
      make: async () => snippetsOf(page, scenes.length),
    },
  ];
}
