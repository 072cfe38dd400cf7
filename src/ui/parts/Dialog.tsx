import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import controls from './controls.module.css';
import css from './Dialog.module.css';

interface DialogProps {
  readonly heading: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For what needs the room: a preview beside its settings. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A sheet over the page that holds the focus until it is closed, by Escape too. */
export function Dialog({ heading, isOpen, onClose, isWide = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={isWide ? css.wide : css.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={css.head}>
        <h2 id={id}>{heading}</h2>
        <button type="button" className={controls.icon} aria-label="Close" onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </div>
      {children}
    </dialog>
  );
}
