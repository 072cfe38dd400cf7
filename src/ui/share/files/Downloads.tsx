import { useState } from 'react';
import controls from '#ui/parts/controls.module.css';
import css from './FilesPanel.module.css';
import { type PictureFormat, type PictureJob, savePicture } from './formats.ts';

interface DownloadsProps {
  readonly job: PictureJob;
}

const FORMATS: readonly { readonly format: PictureFormat; readonly label: string; readonly use: string }[] = [
  { format: 'png', label: 'PNG', use: 'a picture for any slide' },
  { format: 'pptx', label: 'PPTX', use: 'slides of native shapes, for PowerPoint and Keynote' },
  { format: 'pdf', label: 'PDF', use: 'pages of lines and text, for print and Beamer' },
  { format: 'svg', label: 'SVG', use: 'shapes with names, for PowerPoint and drawing programs' },
];

type Progress =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly format: PictureFormat }
  | { readonly kind: 'said'; readonly words: string; readonly failed: boolean };

export function Downloads({ job }: DownloadsProps) {
  const [progress, setProgress] = useState<Progress>({ kind: 'ready' });
  const save = async (format: PictureFormat) => {
    setProgress({ kind: 'busy', format });
    try {
      setProgress({ kind: 'said', words: await savePicture(format, job), failed: false });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setProgress({
        kind: 'said',
        words: `The ${format.toUpperCase()} could not be made. ${why}`,
        failed: true,
      });
    }
  };
  return (
    <section className={css.downloads} aria-label="Download">
      {FORMATS.map(({ format, label, use }) => (
        <button
          key={format}
          type="button"
          className={controls.strong}
          disabled={progress.kind === 'busy'}
          title={use}
          onClick={() => void save(format)}
        >
          {label}
        </button>
      ))}
      <p role="status" data-failed={progress.kind === 'said' && progress.failed}>
        {progress.kind === 'busy' && `Making the ${progress.format.toUpperCase()}…`}
        {progress.kind === 'said' && progress.words}
      </p>
    </section>
  );
}
