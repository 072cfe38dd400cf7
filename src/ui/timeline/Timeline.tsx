import { Pencil } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { count } from '#core/network/status.ts';
import type { LifelineOrder } from '#core/timeline/lifelines.ts';
import type { Years } from '#core/timeline/range.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useCalmly } from '#ui/parts/coterie.tsx';
import { Popover } from '#ui/parts/Popover.tsx';
import { Bars } from './Bars.tsx';
import { Eras } from './Eras.tsx';
import { Lifelines } from './Lifelines.tsx';
import { Range } from './Range.tsx';
import { RangeFields } from './RangeFields.tsx';
import { toYearScale } from './scale.ts';
import { selectSpan, selectUndated } from './series.ts';
import css from './Timeline.module.css';
import { useWidth } from './useWidth.ts';

const EraEditor = lazy(async () => ({ default: (await import('./EraEditor.tsx')).EraEditor }));

const NARROW = 640;
const GUTTER = 264;
const NARROW_GUTTER = 84;
const MARGIN_RIGHT = 24;

const ORDERS: { readonly [O in LifelineOrder]: string } = {
  first: 'by first year',
  works: 'by works',
  name: 'by name',
};

const selectHasWorks = (state: State) => state.document.works.length > 0;

/** Eras, works per year, and a lifeline for each person, on one axis of years. */
export function Timeline() {
  const span = useCalmly('timeline', selectSpan);
  const hasWorks = useCalmly('timeline', selectHasWorks);
  const whole = useRef<HTMLDivElement>(null);
  const width = useWidth(whole);
  const gutter = width < NARROW ? NARROW_GUTTER : GUTTER;
  return (
    <div
      ref={whole}
      className={css.timeline}
      data-narrow={width < NARROW}
      style={{ ['--gutter' as string]: `${gutter}px` }}
    >
      {span === undefined && (
        <p className={css.none}>
          {hasWorks ? 'None of these works has a date, so there is no timeline.' : 'There are no works yet.'}
        </p>
      )}
      {span !== undefined && width > gutter + MARGIN_RIGHT && (
        <Parts span={span} width={width - gutter - MARGIN_RIGHT} />
      )}
    </div>
  );
}

function Parts({ span, width }: { readonly span: Years; readonly width: number }) {
  const [order, setOrder] = useState<LifelineOrder>('first');
  const scale = toYearScale(span, width);
  const isOneYear = span[0] === span[1];
  return (
    <>
      <section className={css.part} aria-labelledby="career-heading">
        <div className={css.career}>
          <h2 id="career-heading">Career</h2>
          <Popover label="Edit the eras" className={controls.icon} button={<Pencil size={14} aria-hidden />}>
            {() => (
              <Suspense fallback={null}>
                <EraEditor />
              </Suspense>
            )}
          </Popover>
        </div>
        <Eras scale={scale} />
      </section>
      <section className={css.part} aria-labelledby="years-heading">
        <div className={css.gutter}>
          <h2 id="years-heading">Works per year</h2>
          {!isOneYear && <RangeFields span={span} />}
          <Undated year={isOneYear ? span[0] : undefined} />
          <div className={css.lifelines}>
            <h2 id="lifelines-heading">Lifelines</h2>
            <OrderField order={order} onOrder={setOrder} />
          </div>
        </div>
        {isOneYear ? (
          <Bars scale={scale} />
        ) : (
          <Range scale={scale}>
            <Bars scale={scale} />
          </Range>
        )}
      </section>
      <Lifelines scale={scale} order={order} />
    </>
  );
}

/** What the bars cannot show: the works without a date, and that there is only one year. */
function Undated({ year }: { readonly year: number | undefined }) {
  const undated = useCalmly('timeline', selectUndated);
  const without = undated === 0 ? undefined : `${count(undated, 'work')} without a date`;
  if (year === undefined) return without === undefined ? null : <p>{without}</p>;
  return <p>{without === undefined ? `All in ${year}` : `All in ${year}, but ${without}`}</p>;
}

interface OrderFieldProps {
  readonly order: LifelineOrder;
  readonly onOrder: (order: LifelineOrder) => void;
}

function OrderField({ order, onOrder }: OrderFieldProps) {
  return (
    <select
      className={controls.field}
      aria-label="Order of the lifelines"
      value={order}
      onChange={(event) => onOrder(event.target.value as LifelineOrder)}
    >
      {(Object.keys(ORDERS) as LifelineOrder[]).map((each) => (
        <option key={each} value={each}>
          {ORDERS[each]}
        </option>
      ))}
    </select>
  );
}
