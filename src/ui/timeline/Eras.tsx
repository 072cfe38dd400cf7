import { useRef } from 'react';
import type { CareerEvent, Era } from '#core/model/document.ts';
import { gatherEvents, yearFraction } from '#core/timeline/events.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { useRows } from '#ui/parts/useRows.ts';
import { yearsWords } from '#ui/parts/words.ts';
import { EraEnds } from './EraEnds.tsx';
import css from './Eras.module.css';
import { EventSpot } from './EventSpot.tsx';
import type { YearScale } from './scale.ts';

const LETTER = 6.6;
const FEWEST_LETTERS = 5;
const TARGET = 24;

const selectEras = (state: State) => state.document.eras;
const selectEvents = (state: State) => state.document.events;
const selectChosen = (state: State) => state.filters.eras;

/** The eras as a ruled line with their names, and what happened as diamonds on it. */
export function Eras({ scale }: { readonly scale: YearScale }) {
  const eras = useCoterie(selectEras);
  const events: readonly CareerEvent[] = useCoterie(selectEvents);
  const isChosen = useCoterie(selectChosen).length > 0;
  const spots = useRef<HTMLDivElement>(null);
  const rows = useRows(spots, 'across');
  const near = Math.max(0.4, TARGET / scale.step);
  return (
    <div className={css.eras} style={{ inlineSize: scale.width }} data-chosen={isChosen}>
      {eras.map((era) => (
        <EraLine key={era.id} era={era} scale={scale} />
      ))}
      <div ref={spots} className={css.spots} {...rows}>
        {gatherEvents(events, scale.span, near).map(({ at, events: gathered }) => (
          <EventSpot key={at} x={scale.at(at)} width={scale.width} events={gathered} />
        ))}
      </div>
    </div>
  );
}

interface EraLineProps {
  readonly era: Era;
  readonly scale: YearScale;
}

function EraLine({ era, scale }: EraLineProps) {
  const chosen = useCoterie(selectChosen).includes(era.id);
  const actions = useActions();
  const [first, last] = scale.span;
  const start = yearFraction(era.from);
  const end = era.until === undefined ? last + 1 : yearFraction(era.until);
  if (end <= first || start > last + 1) return null;
  const x = scale.at(start);
  const width = Math.max(2, scale.at(end) - x - 2);
  const name = era.name.length * LETTER <= width ? era.name : era.short;
  const reach = Math.max(TARGET, width);
  const isWhole = name.length * LETTER <= width;
  const years = era.until === undefined ? `since ${era.from[0]}` : yearsWords([era.from[0], era.until[0]]);
  return (
    <>
      <button
        type="button"
        className={css.era}
        aria-pressed={chosen}
        aria-label={`${name}${name === era.name ? '' : `: ${era.name}`}, ${years}`}
        title={`${era.name}, ${years}`}
        data-short={reach > width}
        style={{ insetInlineStart: x - (reach - width) / 2, inlineSize: reach }}
        onClick={(event) => actions.toggleEra(era.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        {(isWhole || width >= FEWEST_LETTERS * LETTER) && <span className={css.name}>{name}</span>}
        <span className={css.line} style={{ inlineSize: width }} />
      </button>
      {chosen && <EraEnds era={era} scale={scale} />}
    </>
  );
}
