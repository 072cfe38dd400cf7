import css from './Mark.module.css';
import { hueOf, isSquare } from './mark.ts';

interface MarkProps {
  readonly mark: number;
  readonly size?: number;
}

/** The swatch of a topic. It says nothing aloud: the topic's name stands beside it. */
export function Mark({ mark, size = 11 }: MarkProps) {
  return (
    <svg
      className={css.mark}
      data-hue={hueOf(mark)}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {isSquare(mark) ? (
        <rect x="1" y="1" width="10" height="10" />
      ) : (
        <circle cx="6" cy="6" r={hueOf(mark) === 0 ? 4.6 : 5.6} />
      )}
    </svg>
  );
}
