import { type RefObject, useEffect, useState } from 'react';

const IDLE_MS = 2500;

/** Whether pointer and fingers have rested for a while: then the pointer hides, and so do the hints. */
export function useIdle(element: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const target = element.current;
    let timer: ReturnType<typeof setTimeout>;
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    const move = (): void => {
      setIdle(false);
      rest();
    };
    rest();
    target?.addEventListener('pointermove', move);
    target?.addEventListener('pointerdown', move);
    return () => {
      clearTimeout(timer);
      target?.removeEventListener('pointermove', move);
      target?.removeEventListener('pointerdown', move);
    };
  }, [element]);
  return idle;
}
