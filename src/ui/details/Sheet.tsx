import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import controls from '#ui/parts/controls.module.css';
import { useActions } from '#ui/parts/coterie.tsx';
import { useFocusIfLost } from '#ui/parts/useFocusIfLost.ts';
import css from './Sheet.module.css';

interface SheetProps {
  readonly kicker: ReactNode;
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** The margin in which something selected is told: what it is, its name, the way out. */
export function Sheet({ kicker, heading, children }: SheetProps) {
  const actions = useActions();
  const title = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(title);
  const close = () => {
    actions.hover(undefined);
    actions.select(undefined);
  };
  return (
    <article className={css.sheet} aria-labelledby="details-heading">
      <header className={css.head}>
        <p className={css.kicker}>{kicker}</p>
        <button type="button" className={controls.icon} aria-label="Close details" onClick={close}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <h2 id="details-heading" ref={title} tabIndex={-1} className={css.heading}>
        {heading}
      </h2>
      {children}
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a sheet, under a hairline. */
export function Part({ title, aside, children }: PartProps) {
  return (
    <section className={css.part}>
      <header>
        <h3>{title}</h3>
        {aside !== undefined && <span>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
