import type { Entry } from '#core/model/catalog.ts';
import { count } from '#core/network/status.ts';
import type { Lifeline } from '#core/timeline/lifelines.ts';
import type { State, Target } from '#state/store.ts';
import { useActions, useCalmly, useCoterie } from '#ui/parts/coterie.tsx';
import { markOf, selectTopics } from '#ui/parts/lookups.ts';
import { hueOf, isSquare } from '#ui/parts/mark.ts';
import { yearsWords } from '#ui/parts/words.ts';
import css from './LifelineRow.module.css';
import type { YearScale } from './scale.ts';
import { selectLifted } from './series.ts';

const PITCH = 9;
const DOT = 7.5;

const selectHovered = (state: State) => (state.hovered?.kind === 'person' ? state.hovered.id : undefined);

interface LifelineRowProps {
  readonly id: string;
  readonly line: Lifeline;
  readonly name: string;
  readonly place: { readonly at: number; readonly of: number; readonly row: number };
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly scale: YearScale;
  readonly onSelect: (add: boolean) => void;
}

export function LifelineRow({
  id,
  line,
  name,
  place,
  isSelected,
  isCurrent,
  scale,
  onSelect,
}: LifelineRowProps) {
  const isHovered = useCoterie(selectHovered) === line.person;
  const actions = useActions();
  const full = name === line.name ? name : `${name} (${line.name})`;
  const years = yearsWords([line.first, line.last]);
  return (
    // The list itself hears the keys; an option is only pointed at.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place.at + 1}
      aria-setsize={place.of}
      aria-label={[full, count(line.works, 'work'), years].filter((word) => word !== '').join(', ')}
      tabIndex={-1}
      className={css.row}
      data-hovered={isHovered}
      data-current={isCurrent}
      style={{ insetBlockStart: place.at * place.row, blockSize: place.row }}
      onPointerEnter={() => actions.hover({ kind: 'person', id: line.person })}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onSelect(event.shiftKey || event.ctrlKey || event.metaKey)}
      onKeyDown={undefined}
    >
      <span className={css.name} title={line.name}>
        {name}
      </span>
      <svg width={scale.width} height={place.row} aria-hidden="true">
        {line.first !== undefined && line.last !== undefined && (
          <line
            x1={scale.centreOf(line.first)}
            x2={scale.centreOf(line.last)}
            y1={place.row / 2}
            y2={place.row / 2}
          />
        )}
        {line.years.map(([year, works]) => (
          <Dots key={year} works={works} centre={scale.centreOf(year)} y={place.row / 2} room={scale.room} />
        ))}
      </svg>
    </div>
  );
}

interface DotsProps {
  readonly works: readonly Entry[];
  readonly centre: number;
  readonly y: number;
  readonly room: number;
}

/** The works of one year side by side, pressed together where they would leave their year. */
function Dots({ works, centre, y, room }: DotsProps) {
  const topics = useCalmly('timeline', selectTopics);
  const lifted = useCoterie(selectLifted);
  const pitch = works.length < 2 ? 0 : Math.min(PITCH, Math.max(0, room - DOT) / (works.length - 1));
  const start = centre - ((works.length - 1) * pitch) / 2;
  return works.map(({ work }, i) => (
    <g key={work.id} className={css.dot} data-dim={!isLifted(work, lifted)}>
      <Dot mark={markOf(topics, work.topics[0])} x={start + i * pitch} y={y} />
    </g>
  ));
}

function isLifted({ id, topics }: Entry['work'], lifted: Target | undefined): boolean {
  switch (lifted?.kind) {
    case 'topic':
      return topics[0] === lifted.id;
    case 'work':
      return id === lifted.id;
    default:
      return true;
  }
}

interface DotProps {
  readonly mark: number;
  readonly x: number;
  readonly y: number;
}

function Dot({ mark, x, y }: DotProps) {
  const hue = hueOf(mark);
  if (hue === 0) return <circle className={css.other} cx={x} cy={y} r={DOT / 2 - 1} />;
  const style = { fill: `var(--hue-${hue})` };
  const side = DOT - 0.5;
  return isSquare(mark) ? (
    <rect style={style} x={x - side / 2} y={y - side / 2} width={side} height={side} />
  ) : (
    <circle style={style} cx={x} cy={y} r={DOT / 2} />
  );
}
