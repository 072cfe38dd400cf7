import type { Target } from '#state/store.ts';

interface Hovering {
  hover(target: Target | undefined): void;
}

/** Pointer and keyboard lift the same thing; leaving lets it go. */
export function lifts(actions: Hovering, target: Target) {
  return {
    onPointerEnter: () => actions.hover(target),
    onPointerLeave: () => actions.hover(undefined),
    onFocus: () => actions.hover(target),
    onBlur: () => actions.hover(undefined),
  };
}
