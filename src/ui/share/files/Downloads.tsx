import { useState } from 'react';
import controls from '#ui/parts/controls.module.css';
import css from './FilesPanel.module.css';
import { copyPicture, type PictureFormat, type PictureJob, savePicture } from './formats.ts';

interface DownloadsProps {
  readonly job: PictureJob;
}

const FORMATS: readonly { readonly format: PictureFormat; readonly use: string }[] = [
  { format: 'png', use: 'a picture for any slide' },
  { format: 'pptx', use: 'native shapes, for PowerPoint and Keynote' },
  { format: 'pdf', use: 'lines and text, for print and Beamer' },
  { format: 'svg', use: 'named shapes, for drawing programs' },
];

type Progress =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'said'; readonly words: string; readonly failed: boolean };

export function Downloads({ job }: DownloadsProps) {
  const [progress, setProgress] = useState<Progress>({ kind: 'ready' });
  const run = async (what: string, act: () => Promise<string>) => {
    // The button stays where it is and keeps the focus, so a second press is heard and let go.
    if (progress.kind === 'busy') return;
    setProgress({ kind: 'busy', what });
    try {
      setProgress({ kind: 'said', words: await act(), failed: false });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setProgress({ kind: 'said', words: `The ${what} could not be made. ${why}`, failed: true });
    }
  };
  const isBusy = progress.kind === 'busy';
  return (
    <section className={css.downloads} aria-label="Download">
      <ul>
        {FORMATS.map(({ format, use }) => (
          <li key={format}>
            <button
              type="button"
              className={controls.strong}
              aria-disabled={isBusy}
              aria-describedby={`use-${format}`}
              onClick={() => void run(format.toUpperCase(), () => savePicture(format, job))}
            >
              {format.toUpperCase()}
            </button>
            <span id={`use-${format}`}>{use}</span>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={controls.pill}
            aria-disabled={isBusy}
            aria-describedby="use-copy"
            onClick={() => void run('copy', () => copyPicture(job))}
          >
            Copy
          </button>
          <span id="use-copy">to paste into a slide</span>
        </li>
      </ul>
      <p role="status" data-failed={progress.kind === 'said' && progress.failed}>
        {progress.kind === 'busy' && `Making the ${progress.what}…`}
        {progress.kind === 'said' && progress.words}
      </p>
    </section>
  );
}
