import { memo, useId } from 'react';
import type { TopicId } from '#core/model/document.ts';
import { count, grouped } from '#core/network/status.ts';
import { workTicks, yearTicks } from '#core/timeline/ticks.ts';
import type { YearWorks } from '#core/timeline/years.ts';
import { useCalmly, useCoterie } from '#ui/parts/coterie.tsx';
import { markOf, selectTopics, topicName } from '#ui/parts/lookups.ts';
import { hueOf, isSquare } from '#ui/parts/mark.ts';
import css from './Bars.module.css';
import type { YearScale } from './scale.ts';
import { selectLifted, selectRest, selectSeries, selectTold, selectYears } from './series.ts';

/** How high the bars may grow, the room above them for the unit, and the years below. */
export const BARS = 92;
const ABOVE = 14;
const BELOW = 22;
const MARGIN_RIGHT = 24;
const GAP = 1;

/** Works per year, stacked by primary topic; what the years leave out stays as a pale bar. */
export function Bars({ scale }: { readonly scale: YearScale }) {
  const series = useCalmly('timeline', selectSeries);
  const rest = useCalmly('timeline', selectRest);
  const years = useCoterie(selectYears) ?? scale.span;
  const isTold = useCoterie(selectTold);
  const hatch = useId();
  const most = Math.max(1, ...[...rest.values()].map(({ works }) => works));
  const labelled = yearTicks(scale.span, scale.width);
  return (
    <svg
      className={css.bars}
      data-told={isTold}
      width={scale.width + MARGIN_RIGHT}
      height={BARS + BELOW}
      role="img"
      aria-label={`Works per year, ${scale.span[0]} to ${scale.span[1]}`}
    >
      <defs>
        <pattern
          id={hatch}
          width="4.5"
          height="4.5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={css.hatch} width="1.8" height="4.5" />
        </pattern>
      </defs>
      <Grid most={most} width={scale.width} />
      {scale.years.map((year) => (
        <Bar
          key={year}
          year={year}
          rest={rest.get(year)}
          shown={series.get(year)}
          most={most}
          scale={scale}
          hatch={hatch}
        />
      ))}
      <line className={css.axis} x2={scale.width} y1={BARS + 0.5} y2={BARS + 0.5} />
      {labelled.map((year) => (
        <text
          key={year}
          className={css.year}
          data-inside={years[0] <= year && year <= years[1]}
          x={scale.centreOf(year)}
          y={BARS + 18}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

/** How high some works stand, where the most of any year fill the room. */
function heightOf(works: number, most: number): number {
  return (works / most) * (BARS - ABOVE);
}

interface GridProps {
  readonly most: number;
  readonly width: number;
}

function Grid({ most, width }: GridProps) {
  return (
    <g className={css.grid}>
      <text x={width + MARGIN_RIGHT - 2} y={6}>
        works
      </text>
      {workTicks(most).map((works) => {
        const y = Math.round(BARS - heightOf(works, most)) - 0.5;
        return (
          <g key={works}>
            <line x2={width} y1={y} y2={y} />
            <text x={width + MARGIN_RIGHT - 2} y={y + 4}>
              {grouped(works)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface BarProps {
  readonly year: number;
  readonly rest: YearWorks | undefined;
  readonly shown: YearWorks | undefined;
  readonly most: number;
  readonly scale: YearScale;
  readonly hatch: string;
}

/** Made anew only where its year has changed: a drag along the years touches one or two of them. */
const Bar = memo(function Bar({ year, rest: all, shown, most, scale, hatch }: BarProps) {
  const rest = all?.works ?? 0;
  const topics = useCalmly('timeline', selectTopics);
  const lifted = useCoterie(selectLifted);
  const height = (works: number) => heightOf(works, most);
  const x = scale.bandOf(year);
  const named = (shown?.parts ?? []).map(([topic, n]) => `${topicName(topics, topic)} ${n}`);
  const left = rest - (shown?.works ?? 0);
  const top = BARS - height(rest) + 0.5;
  return (
    <g>
      <title>
        {[`${year}: ${count(rest, 'work')}`, ...named, ...(left > 0 ? [`not shown ${left}`] : [])].join('\n')}
      </title>
      <rect className={css.cell} x={scale.cellOf(year)} width={scale.step} height={BARS} />
      <rect className={css.rest} x={x} y={BARS - height(rest)} width={scale.band} height={height(rest)} />
      {left > 0 && <line className={css.edge} x1={x} x2={x + scale.band} y1={top} y2={top} />}
      {stacked(all, shown).map(([topic, below, n]) => {
        const gap = Math.min(GAP, height(n) / 2);
        const size = Math.max(0, height(n) - gap);
        const box = { x, y: BARS - height(below + n), width: scale.band, height: size };
        const isDim = lifted?.kind === 'topic' && lifted.id !== topic;
        return (
          <g key={topic ?? ''} className={css.part} data-dim={isDim}>
            <Part mark={markOf(topics, topic)} box={box} hatch={hatch} />
          </g>
        );
      })}
    </g>
  );
});

/** Each part with what stands below it; one that the years leave out has no height, so that it can rise from there. */
function stacked(
  all: YearWorks | undefined,
  shown: YearWorks | undefined,
): readonly (readonly [TopicId | undefined, number, number])[] {
  const works = new Map(shown?.parts);
  let below = 0;
  return (all?.parts ?? []).map(([topic]) => {
    const n = works.get(topic) ?? 0;
    const at = below;
    below += n;
    return [topic, at, n] as const;
  });
}

interface PartProps {
  readonly mark: number;
  readonly box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
  readonly hatch: string;
}

function Part({ mark, box, hatch }: PartProps) {
  const hue = hueOf(mark);
  if (hue === 0) {
    const { x, y, width, height } = box;
    const inner = { x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: Math.max(0, height - 2) };
    return (
      <>
        <rect className={css.ground} {...box} />
        <rect className={css.other} {...inner} />
      </>
    );
  }
  return (
    <>
      <rect className={css.ground} {...box} height={box.height === 0 ? 0 : box.height + GAP} />
      <rect style={{ fill: `var(--hue-${hue})` }} {...box} />
      {isSquare(mark) && <rect fill={`url(#${hatch})`} {...box} />}
    </>
  );
}
