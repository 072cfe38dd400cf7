import { type ReactNode, useId } from 'react';
import type { Size } from '#draw/fit.ts';
import type { SlidePart } from '#draw/slide/slide.ts';
import controls from '#ui/parts/controls.module.css';
import css from './FilesPanel.module.css';
import type { Shot } from './shots.ts';
import { sizesFor, type Wishes } from './wishes.ts';

interface WishFieldsProps {
  readonly shots: readonly Shot[];
  readonly wishes: Wishes;
  readonly window: Size;
  readonly onChange: (wishes: Wishes) => void;
}

const PARTS: { readonly [P in SlidePart]: string } = {
  title: 'Title',
  filters: 'Filters in words',
  legend: 'Legend',
  status: 'Counts',
  land: 'Land',
};
const DENSITIES = [1, 2, 3, 4];

export function WishFields({ shots, wishes, window, onChange }: WishFieldsProps) {
  const set = (some: Partial<Wishes>): void => onChange({ ...wishes, ...some });
  const index = (value: string): number => Number(value);
  return (
    <div className={css.fields}>
      {shots.length > 1 && (
        <Pick label="Picture of" value={wishes.shot} onPick={(shot) => set({ shot: index(shot) })}>
          {shots.map(({ name }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may have one name; their place tells them apart.
            <option key={i} value={i}>
              {name}
            </option>
          ))}
        </Pick>
      )}
      <Pick label="Slide" value={wishes.size} onPick={(size) => set({ size: index(size) })}>
        {sizesFor(window).map(({ name }, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </Pick>
      <Pick
        label="Theme"
        value={wishes.theme}
        onPick={(theme) => set({ theme: theme === 'dark' ? 'dark' : 'light' })}
      >
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </Pick>
      <Pick
        label="Shows"
        value={wishes.close ? 'close' : 'screen'}
        onPick={(frame) => set({ close: frame === 'close' })}
      >
        <option value="screen">As on the map</option>
        <option value="close">Close on who is shown</option>
      </Pick>
      <TypeFields wishes={wishes} onSet={set} />
      <Pick label="PNG density" value={wishes.density} onPick={(density) => set({ density: index(density) })}>
        {DENSITIES.map((density) => (
          <option key={density} value={density}>
            {density}×
          </option>
        ))}
      </Pick>
      {shots.length > 1 && (
        <Pick
          label="PPTX and PDF"
          value={wishes.allScenes ? 'all' : 'one'}
          onPick={(pages) => set({ allScenes: pages === 'all' })}
        >
          <option value="all">Every scene, a slide each</option>
          <option value="one">This picture alone</option>
        </Pick>
      )}
      <Tick label="Transparent" on={wishes.transparent} onTick={(transparent) => set({ transparent })} />
      <Tick label="Strong ties" on={wishes.boldTies} onTick={(boldTies) => set({ boldTies })} />
      <fieldset className={css.parts}>
        <legend>Written on it</legend>
        {(Object.keys(PARTS) as SlidePart[]).map((part) => (
          <Tick
            key={part}
            label={PARTS[part]}
            on={!wishes.without.has(part)}
            onTick={(on) => set({ without: on ? without(wishes, part) : new Set([...wishes.without, part]) })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function without(wishes: Wishes, part: SlidePart): ReadonlySet<SlidePart> {
  return new Set([...wishes.without].filter((other) => other !== part));
}

interface TypeFieldsProps {
  readonly wishes: Wishes;
  readonly onSet: (some: Partial<Wishes>) => void;
}

function TypeFields({ wishes, onSet }: TypeFieldsProps) {
  const scale = useId();
  const most = useId();
  return (
    <>
      <label htmlFor={scale}>Size of type</label>
      <input
        id={scale}
        type="range"
        min={0.6}
        max={3}
        step={0.05}
        value={wishes.labelScale}
        aria-valuetext={`${Math.round(wishes.labelScale * 100)} %`}
        onChange={(event) => onSet({ labelScale: Number(event.target.value) })}
      />
      <label htmlFor={most}>Names at most</label>
      <input
        id={most}
        className={controls.field}
        type="number"
        min={0}
        step={1}
        placeholder="as many as fit"
        value={wishes.mostNames ?? ''}
        onChange={(event) => onSet({ mostNames: budgetOf(event.target.value) })}
      />
    </>
  );
}

function budgetOf(typed: string): number | undefined {
  const most = Math.floor(Number(typed));
  return typed.trim() === '' || !(most >= 0) ? undefined : most;
}

interface PickProps {
  readonly label: string;
  readonly value: string | number;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

function Pick({ label, value, onPick, children }: PickProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.field}
        value={value}
        onChange={(event) => onPick(event.target.value)}
      >
        {children}
      </select>
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

function Tick({ label, on, onTick }: TickProps) {
  return (
    <label className={css.tick}>
      <input type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} />
      {label}
    </label>
  );
}
