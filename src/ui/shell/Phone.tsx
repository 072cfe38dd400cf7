import { type RefObject, useState } from 'react';
import type { State } from '#state/store.ts';
import { FilterBar } from '#ui/filters/FilterBar.tsx';
import { NothingLeft } from '#ui/filters/NothingLeft.tsx';
import { MapControls } from '#ui/map/MapControls.tsx';
import { type MapHandle, MapView } from '#ui/map/MapView.tsx';
import { Boundary } from '#ui/parts/Boundary.tsx';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Timeline } from '#ui/timeline/Timeline.tsx';
import { TopicPanels } from '#ui/topics/TopicPanels.tsx';
import { selectIsEmpty, selectNothingLeft } from './Desk.tsx';
import { Empty } from './Empty.tsx';
import { LaterTable } from './Later.tsx';
import { Margin, selectMargin } from './Margin.tsx';
import css from './Phone.module.css';
import { Sheet, type Stop } from './Sheet.tsx';
import { Story } from './Story.tsx';

const selectSelected = (state: State) => state.selected;

const BAR = 52;
const TABS = {
  selected: 'Selected',
  people: 'People',
  report: 'Import',
  review: 'In doubt',
  scenes: 'Scenes',
} as const;

interface PhoneProps {
  readonly map: RefObject<MapHandle | null>;
  readonly tableShown: boolean;
  readonly onOpen: () => void;
}

/** The narrow screen: the map full bleed, the panels one bottom sheet. */
export function Phone({ map, tableShown, onOpen }: PhoneProps) {
  const selected = useCoterie(selectSelected);
  const margin = useCoterie(selectMargin);
  const [tab, setTab] = useState('people');
  const [stop, setStop] = useState<Stop>('half');
  const [seen, setSeen] = useState({ selected, margin });
  if (selected !== seen.selected || margin !== seen.margin) {
    setSeen({ selected, margin });
    if (selected.length > 0 || margin !== undefined) {
      setTab('people');
      if (stop === 'low') setStop('half');
    }
  }
  return (
    <>
      <div inert={tableShown}>
        <MapView
          map={map}
          insets={{
            top: BAR + 12,
            left: 12,
            right: 12,
            bottom: stop === 'low' ? 150 : innerHeight * 0.46 + 12,
          }}
        />
      </div>
      <Nothing onOpen={onOpen} />
      <div className={css.caption} data-stop={stop}>
        <MapControls map={map} />
      </div>
      <div inert={tableShown}>
        <Sheet
          head={<div className={css.head}>{!tableShown && <FilterBar />}</div>}
          tabs={[
            {
              id: 'people',
              label: TABS[margin ?? (selected.length > 0 ? 'selected' : 'people')],
              content: (
                <Boundary name="The details">
                  <Margin />
                </Boundary>
              ),
            },
            {
              id: 'topics',
              label: 'Topics',
              content: (
                <Boundary name="The topics">
                  <TopicPanels />
                </Boundary>
              ),
            },
            {
              id: 'time',
              label: 'Time',
              content: (
                <Boundary name="The timelines">
                  <Timeline />
                </Boundary>
              ),
            },
          ]}
          lead={<Story />}
          current={tab}
          onTab={setTab}
          stop={stop}
          onStop={setStop}
        />
      </div>
      {tableShown && (
        <div className={css.table}>
          <FilterBar />
          <LaterTable />
        </div>
      )}
    </>
  );
}

/** What stands on the map's ground when nobody does. */
function Nothing({ onOpen }: Pick<PhoneProps, 'onOpen'>) {
  const nothingLeft = useCoterie(selectNothingLeft);
  const isEmpty = useCoterie(selectIsEmpty);
  if (!nothingLeft && !isEmpty) return null;
  return <div className={css.nothing}>{isEmpty ? <Empty onOpen={onOpen} /> : <NothingLeft />}</div>;
}
