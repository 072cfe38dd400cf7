import { useEffect, useRef } from 'react';
import { paintSlide, type Slide } from '#draw/slide/slide.ts';
import css from './FilesPanel.module.css';

interface PreviewProps {
  readonly slide: Slide;
  readonly label: string;
}

/** Wide enough for a dialog on a dense screen. */
const WIDTH = 1280;

/** The very marks that the file will hold. */
export function Preview({ slide, label }: PreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = slide.size;
  const scale = Math.min(WIDTH / width, WIDTH / height);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paintSlide(context, slide, scale);
  }, [slide, scale]);
  return (
    <canvas
      ref={canvas}
      className={css.preview}
      role="img"
      aria-label={label}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
    />
  );
}
