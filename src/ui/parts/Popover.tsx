import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import css from './Popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string | undefined;
  readonly children: (close: () => void) => ReactNode;
}

const EDGE = 8;
const GAP = 4;

/** A button and the small sheet it opens beside itself. Escape and a click elsewhere close it and return the focus. */
export function Popover({ label, button, className, children }: PopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const moveTo = (left: number, top: number) => {
    if (sheet.current === null) return;
    sheet.current.style.left = `${Math.max(EDGE, left)}px`;
    sheet.current.style.top = `${Math.max(EDGE, top)}px`;
  };
  const prepare = (event: ToggleEvent) => {
    if (event.newState === 'open') setOpen(true);
    const from = opener.current?.getBoundingClientRect();
    if (from !== undefined) moveTo(from.left, from.bottom + GAP);
  };
  /** By now the content stands, so its size is known; or the focus is back, so the content may go. */
  const settle = (event: ToggleEvent) => {
    setOpen(event.newState === 'open');
    const from = opener.current?.getBoundingClientRect();
    if (event.newState !== 'open' || from === undefined || sheet.current === null) return;
    const { offsetWidth, offsetHeight } = sheet.current;
    moveTo(
      Math.min(from.left, innerWidth - offsetWidth - EDGE),
      Math.min(from.bottom + GAP, innerHeight - offsetHeight - EDGE),
    );
    sheet.current.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={label}
      >
        {button}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className={css.popover}
        onBeforeToggle={prepare}
        onToggle={settle}
      >
        {isOpen && children(() => sheet.current?.hidePopover())}
      </div>
    </>
  );
}
