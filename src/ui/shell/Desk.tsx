import type { RefObject } from 'react';
import type { Insets } from '#draw/fit.ts';
import { tallyOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { FilterBar } from '#ui/filters/FilterBar.tsx';
import { NothingLeft } from '#ui/filters/NothingLeft.tsx';
import { Legend } from '#ui/map/Legend.tsx';
import { MapControls } from '#ui/map/MapControls.tsx';
import { type MapHandle, MapView } from '#ui/map/MapView.tsx';
import { Boundary } from '#ui/parts/Boundary.tsx';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Timeline } from '#ui/timeline/Timeline.tsx';
import { TopicPanels } from '#ui/topics/TopicPanels.tsx';
import css from './Desk.module.css';
import { Empty } from './Empty.tsx';
import { Fold } from './Fold.tsx';
import { LaterTable } from './Later.tsx';
import { Margin } from './Margin.tsx';
import { Story } from './Story.tsx';

const selectFolded = (state: State) => state.folded;
export const selectIsEmpty = (state: State) => state.document.works.length === 0;
export const selectNothingLeft = (state: State) =>
  state.document.works.length > 0 && tallyOf(state).size === 0;

const BAR = 52;
const CHIPS = 48;
const LEFT = 264;
const RIGHT = 344;
const BOTTOM = 264;
const BREATH = 20;

function insetsOf(folded: State['folded']): Insets {
  return {
    top: BAR + CHIPS,
    left: (folded.topics ? 0 : LEFT) + BREATH,
    right: (folded.details ? 0 : RIGHT) + BREATH,
    bottom: (folded.timeline ? 0 : BOTTOM) + BREATH + 28,
  };
}

interface DeskProps {
  readonly map: RefObject<MapHandle | null>;
  readonly tableShown: boolean;
  readonly onOpen: () => void;
}

/** The wide screen: the map full bleed, the panels as margins of the sheet. */
export function Desk({ map, tableShown, onOpen }: DeskProps) {
  const folded = useCoterie(selectFolded);
  const nothingLeft = useCoterie(selectNothingLeft);
  const isEmpty = useCoterie(selectIsEmpty);
  const filters = (
    <>
      <Boundary name="The filters">
        <FilterBar />
      </Boundary>
      {nothingLeft && <NothingLeft />}
    </>
  );
  return (
    <>
      <div inert={tableShown}>
        <Boundary name="The map">
          <MapView map={map} insets={insetsOf(folded)} />
        </Boundary>
      </div>
      <div
        className={css.desk}
        data-topics={!folded.topics}
        data-details={!folded.details}
        data-timeline={!folded.timeline}
      >
        <div className={css.centre} inert={tableShown}>
          {!tableShown && filters}
          {isEmpty && <Empty onOpen={onOpen} />}
          <div className={css.foot}>
            {folded.details && <Story />}
            {!isEmpty && <Legend />}
          </div>
          <MapControls map={map} />
        </div>
        <aside className={css.left} aria-label="Topics" inert={tableShown}>
          <Fold panel="topics" />
          {!folded.topics && (
            <div className={css.scroll}>
              <Boundary name="The topics">
                <TopicPanels />
              </Boundary>
            </div>
          )}
        </aside>
        <section className={css.bottom} aria-label="Timelines" inert={tableShown}>
          <Fold panel="timeline" />
          {!folded.timeline && (
            <Boundary name="The timelines">
              <Timeline />
            </Boundary>
          )}
        </section>
        {tableShown && (
          <div className={css.table}>
            {filters}
            <Boundary name="The table">
              <LaterTable />
            </Boundary>
          </div>
        )}
        <aside className={css.right} aria-label="Details">
          <Fold panel="details" />
          {!folded.details && (
            <div className={css.scroll}>
              <Story />
              <Boundary name="The details">
                <Margin />
              </Boundary>
            </div>
          )}
        </aside>
      </div>
    </>
  );
}
