import { WandSparkles } from 'lucide-react';
import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useRef } from 'react';
import type { Topic } from '#core/model/document.ts';
import { grouped } from '#core/network/status.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCalmly, useCoterie } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import { Popover } from '#ui/parts/Popover.tsx';
import { Sparkline } from '#ui/parts/Sparkline.tsx';
import { TopicMenu } from '#ui/parts/TopicMenu.tsx';
import { useRows } from '#ui/parts/useRows.ts';
import { selectPanels, type TopicPanel } from './panels.ts';
import css from './TopicPanels.module.css';

const TopicFinder = lazy(async () => ({ default: (await import('./TopicFinder.tsx')).TopicFinder }));

const selectChosen = (state: State) => state.filters.topics;
const selectLifted = (state: State) => (state.hovered?.kind === 'topic' ? state.hovered.id : undefined);

/** One small panel a topic: a click narrows to it, with Shift it joins or leaves the others; arrows walk them. */
export function TopicPanels() {
  const { panels, most } = useCalmly('topics', selectPanels);
  const isChosen = useCoterie(selectChosen).length > 0;
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(list);
  return (
    <div className={css.topics}>
      <header>
        <h2>Topics</h2>
        <Popover
          label="Find topics"
          className={`${controls.icon} ${css.find}`}
          button={<WandSparkles size={14} aria-hidden />}
        >
          {() => (
            <Suspense fallback={null}>
              <TopicFinder />
            </Suspense>
          )}
        </Popover>
        <span>works</span>
      </header>
      {panels.length === 0 && <p className={css.none}>These works name no topics.</p>}
      <ul ref={list} data-chosen={isChosen} {...rows}>
        {panels.map((panel) =>
          panel.topic === undefined ? (
            <OtherPanel key="" panel={panel} most={most} />
          ) : (
            <Panel key={panel.topic.id} topic={panel.topic} panel={panel} most={most} />
          ),
        )}
      </ul>
    </div>
  );
}

interface PanelProps {
  readonly panel: TopicPanel;
  readonly most: number;
}

function Panel({ topic, panel, most }: PanelProps & { readonly topic: Topic }) {
  const chosen = useCoterie(selectChosen).includes(topic.id);
  const lifted = useCoterie(selectLifted) === topic.id;
  const actions = useActions();
  const toggle = (event: MouseEvent | KeyboardEvent) =>
    actions.toggleTopic(topic.id, event.shiftKey || event.ctrlKey || event.metaKey);
  return (
    <li data-lifted={lifted} data-empty={panel.works === 0}>
      <button
        type="button"
        className={css.panel}
        aria-pressed={chosen}
        onClick={toggle}
        {...lifts(actions, { kind: 'topic', id: topic.id })}
      >
        <PanelFace name={topic.name} mark={topic.mark} panel={panel} most={most} />
      </button>
      <TopicMenu topic={topic} className={css.edit} />
    </li>
  );
}

function OtherPanel({ panel, most }: PanelProps) {
  return (
    <li data-empty={panel.works === 0}>
      <div className={css.panel}>
        <PanelFace name="Other" mark={0} panel={panel} most={most} />
      </div>
    </li>
  );
}

interface FaceProps extends PanelProps {
  readonly name: string;
  readonly mark: number;
}

function PanelFace({ name, mark, panel, most }: FaceProps) {
  return (
    <>
      <Mark mark={mark} />
      <span className={css.name} title={name}>
        {name}
      </span>
      <span className={css.count}>
        {grouped(panel.works)}
        <span className={css.unseen}> {panel.works === 1 ? 'work' : 'works'}</span>
      </span>
      <Sparkline counts={panel.counts} most={most} mark={mark} />
      <span className={css.people}>{panel.people.join(', ')}</span>
    </>
  );
}
