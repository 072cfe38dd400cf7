import { Pause, Play, StepForward } from 'lucide-react';
import { useState } from 'react';
import { type End, withEnd, type Years } from '#core/timeline/range.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie } from '#ui/parts/coterie.tsx';
import css from './RangeFields.module.css';
import { selectYears } from './series.ts';
import { usePlay } from './usePlay.ts';
import { useYearGesture } from './useYearGesture.ts';

/** The range as two numbers, and the button that plays it. */
export function RangeFields({ span }: { readonly span: Years }) {
  return (
    <div className={css.fields}>
      <PlayButton />
      <YearField end="first" span={span} label="From year" />
      <span aria-hidden="true">to</span>
      <YearField end="last" span={span} label="To year" />
    </div>
  );
}

function PlayButton() {
  const { isPlaying, isStepwise, press } = usePlay();
  const Icon = isStepwise ? StepForward : isPlaying ? Pause : Play;
  const name = isStepwise ? 'Step' : isPlaying ? 'Pause' : 'Play';
  return (
    <button
      type="button"
      className={css.play}
      aria-label={`${name} the years`}
      title={isStepwise ? 'One more year' : undefined}
      onClick={press}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

interface YearFieldProps {
  readonly end: End;
  readonly span: Years;
  readonly label: string;
}

/** Takes on a year as soon as it makes sense, and lets the rest be typed on. */
function YearField({ end, span, label }: YearFieldProps) {
  const range = useCoterie(selectYears) ?? span;
  const [typed, setTyped] = useState<string>();
  const gesture = useYearGesture();
  const take = (text: string) => {
    setTyped(text);
    const year = Number(text);
    const next = withEnd(range, end, year, span);
    if (text.trim() !== '' && next[end === 'first' ? 0 : 1] === year) gesture.change(next);
  };
  return (
    <input
      className={controls.field}
      type="number"
      aria-label={label}
      min={end === 'first' ? span[0] : range[0]}
      max={end === 'first' ? range[1] : span[1]}
      value={typed ?? range[end === 'first' ? 0 : 1]}
      onFocus={gesture.begin}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
