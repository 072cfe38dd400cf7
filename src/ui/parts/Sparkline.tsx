import { hueOf, isSquare } from './mark.ts';
import css from './Sparkline.module.css';

interface SparklineProps {
  /** Year and works, for every year of the document's span. */
  readonly counts: readonly (readonly [number, number])[];
  readonly most: number;
  readonly mark: number;
}

/** Works a year as bars on a rule. It says nothing aloud: the same counts stand in the works. */
export function Sparkline({ counts, most, mark }: SparklineProps) {
  return (
    <span className={css.sparkline} data-hue={hueOf(mark)} data-square={isSquare(mark)} aria-hidden="true">
      {counts.map(([year, count]) => (
        <span key={year} style={{ blockSize: `${(100 * count) / Math.max(1, most)}%` }} />
      ))}
    </span>
  );
}
