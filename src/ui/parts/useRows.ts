import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import { stepOf } from './keys.ts';

/** Keys of a list that lies on its side, as those of one that stands. */
const ACROSS: ReadonlyMap<string, string> = new Map([
  ['ArrowRight', 'ArrowDown'],
  ['ArrowLeft', 'ArrowUp'],
  ['Home', 'Home'],
  ['End', 'End'],
]);

/** A list whose rows are each walked to by arrows: Tab stops at the buttons of the current row alone. */
export function useRows(list: RefObject<HTMLElement | null>, lies: 'down' | 'across' = 'down') {
  const [asked, setCurrent] = useState(0);
  useLayoutEffect(() => {
    const rows = rowsOf(list.current);
    const current = Math.min(asked, rows.length - 1);
    for (const [at, buttons] of rows.entries()) {
      for (const button of buttons) button.tabIndex = at === current ? 0 : -1;
    }
  });
  const onFocus = ({ target }: FocusEvent): void => {
    const at = rowsOf(list.current).findIndex((buttons) => buttons.some((button) => button === target));
    if (at >= 0) setCurrent(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex((buttons) => buttons.some((button) => button === event.target));
    const key = lies === 'down' ? event.key : ACROSS.get(event.key);
    const to = at < 0 || key === undefined ? undefined : stepOf(key, at, rows.length);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isFirst = rows[at]?.[0] === event.target;
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    row?.at(isFirst ? 0 : -1)?.focus();
  };
  return { onFocus, onKeyDown };
}

/** The buttons of every child that has any; what opens from them is not counted. */
function rowsOf(list: HTMLElement | null): readonly (readonly HTMLButtonElement[])[] {
  return [...(list?.children ?? [])]
    .map((row) => [...row.querySelectorAll<HTMLButtonElement>(':scope > button')])
    .filter((buttons) => buttons.length > 0);
}
