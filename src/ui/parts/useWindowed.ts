import { type RefObject, useLayoutEffect, useState } from 'react';

interface Windowed {
  readonly from: number;
  readonly until: number;
}

const SPARE = 12;
/** So many rows of a long list stand before it is known how many are in sight. */
const FIRST = 40;

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

/** Which rows of a long list stand in sight, in whatever element scrolls it. Short lists are whole. */
export function useWindowed(
  list: RefObject<HTMLElement | null>,
  count: number,
  { row, whole }: { readonly row: number; readonly whole: number },
): Windowed {
  const [{ from, until }, setWindowed] = useState<Windowed>({ from: 0, until: FIRST });
  const isLong = count > whole;
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || !isLong) return;
    let scroller: HTMLElement | undefined;
    const begin = (): HTMLElement => {
      const found = scrollerOf(element);
      observer.observe(found);
      found.addEventListener('scroll', look, { passive: true });
      return found;
    };
    const look = () => {
      scroller ??= begin();
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / row) - SPARE);
      const next = { from: first, until: first + Math.ceil(scroller.clientHeight / row) + 2 * SPARE };
      setWindowed((old) => (old.from === next.from && old.until === next.until ? old : next));
    };
    // It looks once the browser has laid the page out, and not before, which would make it do so twice.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
      scroller?.removeEventListener('scroll', look);
    };
  }, [list, isLong, row]);
  if (!isLong) return { from: 0, until: count };
  const start = Math.min(from, Math.max(0, count - 1));
  return { from: start, until: Math.min(count, until) };
}
