import { useMemo, useState } from 'react';
import { saveBlob } from '#browser/files.ts';
import type { FilmFormat } from '#browser/film/job.ts';
import { themeInForce } from '#browser/theme.ts';
import { frameCount } from '#core/export/film.ts';
import { toSlide } from '#draw/slide/slide.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { Choice } from '../Choice.tsx';
import { sizeWords } from '../files/formats.ts';
import { Preview } from '../files/Preview.tsx';
import { useMeasure } from '../files/useMeasure.ts';
import { optionsOf, wishesFor } from '../files/wishes.ts';
import { JobLine } from '../JobLine.tsx';
import css from '../Share.module.css';
import { useJob } from '../useJob.ts';
import { fpsOf, growthOf, paceOf, storyOf } from './films.ts';

const selectState = (state: State) => state;

const SIZES = [
  { name: '1920 × 1080', width: 1920, height: 1080 },
  { name: '1280 × 720', width: 1280, height: 720 },
  { name: '960 × 540', width: 960, height: 540 },
];
/** What a GIF can be without growing too large to be taken. */
const GIF_SIZE = { name: '960 × 540', width: 960, height: 540 };

const HELP: { readonly [F in FilmFormat]: string } = {
  mp4: 'MP4 plays in PowerPoint, Keynote and on any page.',
  webm: 'WebM is smaller, for web pages and reveal.js.',
  gif: 'GIF moves wherever a picture can stand: Google Slides, mails, readmes.',
};

/** The growth year by year, or the scenes, as a film. */
export function VideoPanel() {
  const state = useCoterie(selectState);
  const store = useStore();
  const measure = useMeasure();
  const [window] = useState(() => ({ width: innerWidth, height: innerHeight }));
  const wishes = useMemo(() => wishesFor(store, themeInForce(state.theme)), [store, state.theme]);
  const hasScenes = state.document.scenes.length > 0;
  const [of, setOf] = useState<'growth' | 'scenes'>('growth');
  const [format, setFormat] = useState<FilmFormat>('mp4');
  const [sizeAt, setSizeAt] = useState(0);
  const [hold, setHold] = useState(1);
  const [theme, setTheme] = useState(wishes.theme);
  const job = useJob();
  const film = useMemo(
    () => (of === 'growth' ? growthOf : storyOf)(state, window, measure),
    [of, state, window, measure],
  );
  const size = format === 'gif' ? GIF_SIZE : (SIZES[sizeAt] ?? GIF_SIZE);
  const options = useMemo(
    () => ({ ...optionsOf({ ...wishes, theme }, window), size, transparent: false }),
    [wishes, theme, window, size],
  );
  const last = useMemo(
    () => (film.stops === 0 ? undefined : toSlide(film.stopAt(film.stops - 1), options)),
    [film, options],
  );
  if (last === undefined)
    return (
      <p className={css.none}>
        Nothing that is shown has a year. Take a filter away, and the film has something to show.
      </p>
    );
  const seconds = Math.round(frameCount(film.stops, paceOf(format, hold)) / fpsOf(format));
  const save = () =>
    job.run(`Making the ${format.toUpperCase()}`, async (tools) => {
      const { shoot } = await import('./shoot.ts');
      const blob = await shoot(film, format, hold, options, tools);
      tools.signal.throwIfAborted();
      saveBlob(`${state.document.title}-${of}.${format}`, blob);
      return `Saved as ${format.toUpperCase()}, ${seconds} s, ${sizeWords(blob.size)}.`;
    });
  return (
    <div className={css.split}>
      <div className={css.panel}>
        <Preview slide={last} label={`Preview: the last frame of ${seconds} seconds`} />
        <p>{HELP[format]} Type, names and what is written are as chosen under Pictures and slides.</p>
        <div>
          <button
            type="button"
            className={controls.strong}
            aria-disabled={job.state.kind === 'busy'}
            onClick={save}
          >
            Make the {format.toUpperCase()}, {seconds} s
          </button>
        </div>
        <JobLine job={job} />
      </div>
      <div className={css.fields}>
        {hasScenes && (
          <Choice label="Film of" value={of} onChange={(value) => setOf(value as typeof of)}>
            {[
              ['growth', 'The growth, year by year'],
              ['scenes', 'The scenes'],
            ]}
          </Choice>
        )}
        <Choice label="File" value={format} onChange={(value) => setFormat(value as FilmFormat)}>
          {[
            ['mp4', 'MP4'],
            ['webm', 'WebM'],
            ['gif', 'GIF'],
          ]}
        </Choice>
        <Choice label="Size" value={String(sizeAt)} onChange={(value) => setSizeAt(Number(value))}>
          {format === 'gif'
            ? [[String(sizeAt), GIF_SIZE.name]]
            : SIZES.map(({ name }, i) => [String(i), name])}
        </Choice>
        <Choice
          label={of === 'growth' ? 'Rests at each year' : 'Rests at each scene'}
          value={String(hold)}
          onChange={(value) => setHold(Number(value))}
        >
          {[0.5, 1, 2, 4, 8].map((one) => [String(one), `${one} s`])}
        </Choice>
        <Choice
          label="Theme"
          value={theme}
          onChange={(value) => setTheme(value === 'dark' ? 'dark' : 'light')}
        >
          {[
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
        </Choice>
      </div>
    </div>
  );
}
