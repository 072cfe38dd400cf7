import type { KeyboardEvent, ReactNode } from 'react';
import { count } from '#core/network/status.ts';
import { type End, keyedTo, type Years } from '#core/timeline/range.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { BARS } from './Bars.tsx';
import css from './Range.module.css';
import type { YearScale } from './scale.ts';
import { selectRest, selectTold, selectYears } from './series.ts';
import { useRangeDrag } from './useRangeDrag.ts';
import { useYearGesture } from './useYearGesture.ts';

const LABELS: { readonly [E in End]: string } = { first: 'First year', last: 'Last year' };
const ENDS: readonly End[] = ['first', 'last'];

interface RangeProps {
  readonly scale: YearScale;
  /** The bars that the range is drawn over. */
  readonly children: ReactNode;
}

/** The range of years over the bars: two handles, and a plot to drag on. */
export function Range({ scale, children }: RangeProps) {
  const years = useCoterie(selectYears);
  const isTold = useCoterie(selectTold);
  const gesture = useYearGesture();
  const drag = useRangeDrag({ scale, years, gesture });
  const range = years ?? scale.span;
  const [first, last] = range;
  const onKey = (end: End) => (event: KeyboardEvent) => {
    const next = keyedTo(event, { range, end, span: scale.span });
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) gesture.begin();
    gesture.change(next);
  };
  return (
    <div
      className={css.range}
      style={{ inlineSize: scale.width }}
      data-active={years !== undefined}
      data-told={isTold}
      {...drag}
    >
      <div
        className={css.chosen}
        style={{
          insetInlineStart: scale.cellOf(first),
          inlineSize: (last - first + 1) * scale.step,
          blockSize: BARS - 8,
        }}
      />
      {children}
      {ENDS.map((end) => (
        <Handle key={end} end={end} range={range} scale={scale} onKeyDown={onKey(end)} />
      ))}
    </div>
  );
}

interface HandleProps {
  readonly end: End;
  readonly range: Years;
  readonly scale: YearScale;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Handle({ end, range: [first, last], scale, onKeyDown }: HandleProps) {
  const year = end === 'first' ? first : last;
  const works = useCoterie(selectRest).get(year)?.works ?? 0;
  return (
    <div
      role="slider"
      tabIndex={0}
      className={css.handle}
      data-end={end}
      aria-label={LABELS[end]}
      aria-valuemin={end === 'first' ? scale.span[0] : first}
      aria-valuemax={end === 'first' ? last : scale.span[1]}
      aria-valuenow={year}
      aria-valuetext={`${year}, ${count(works, 'work')}`}
      style={{
        insetInlineStart: Math.round(scale.cellOf(end === 'first' ? first : last + 1)),
        blockSize: BARS + 4,
      }}
      onKeyDown={onKeyDown}
    >
      <span className={css.knob} />
    </div>
  );
}
