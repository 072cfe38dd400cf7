import { type RefObject, useEffect } from 'react';

/**
 * Takes the focus when a panel replaced the one that held it, so that the keyboard does not start again at the top.
 * Never before the visitor has touched the page, and never from an element that has it.
 */
export function useFocusIfLost(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && navigator.userActivation.hasBeenActive) ref.current?.focus({ preventScroll: true });
  }, [ref]);
}
