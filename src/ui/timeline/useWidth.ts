import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element stands now; 0 before it stands at all. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const look = () => setWidth(Math.floor(measured.clientWidth));
    const observer = new ResizeObserver(look);
    observer.observe(measured);
    look();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
