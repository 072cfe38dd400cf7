import { type D3DragEvent, drag, pointer, select } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import type { Target } from './lift.ts';

export interface PointerOptions {
  readonly pick: (x: number, y: number, byTouch: boolean) => Target | undefined;
  readonly mayMove?: () => boolean;
  /** On a touch screen a finger pans, unless it begins on somebody who may be dragged: the selected. */
  readonly mayDragByTouch?: (person: PersonId) => boolean;
  /** Elsewhere a press takes hold of nobody, and pans. */
  readonly mayDrag?: (person: PersonId) => boolean;
  readonly onHover?: (target: Target | undefined) => void;
  readonly onSelect?: (target: Target, add: boolean) => void;
  /** Double click. */
  readonly onFocus?: (person: PersonId) => void;
  readonly onGround?: () => void;
  /** Where the pointer is, in pixels. */
  readonly onDragStart?: (person: PersonId, x: number, y: number) => void;
  readonly onDrag?: (person: PersonId, x: number, y: number) => void;
  readonly onDragEnd?: (person: PersonId, x: number, y: number) => void;
}

export interface PointerHandle {
  /** Whether a press here takes hold of a person, so that it must not pan. */
  readonly holds: (event: Event) => boolean;
  readonly detach: () => void;
}

/** Hover goes a little later than it comes, so that crossing a gap between two persons does not flicker. */
const LINGER_MS = 80;

type Press = D3DragEvent<HTMLElement, unknown, { readonly id: PersonId }>;

export function attachPointer(element: HTMLElement, options: PointerOptions): PointerHandle {
  const personUnder = (event: Event): PersonId | undefined => {
    const byTouch = isTouch(event);
    const [x, y] = spotOf(event, element);
    const target = options.pick(x, y, byTouch);
    if (target?.kind !== 'person' || options.mayDrag?.(target.id) === false) return undefined;
    return byTouch && options.mayDragByTouch?.(target.id) !== true ? undefined : target.id;
  };
  const { mayMove = () => true } = options;
  const holds = (event: Event): boolean => mayMove() && !isPinch(event) && personUnder(event) !== undefined;
  const behaviour = drag<HTMLElement, unknown>()
    .clickDistance(4)
    .container(() => element)
    .filter((event: MouseEvent) => !event.ctrlKey && (event.button ?? 0) === 0 && holds(event))
    .subject((event: Press) => {
      const id = personUnder(event.sourceEvent as Event);
      return id === undefined ? null : { id, x: event.x, y: event.y };
    });
  attachDrag(behaviour, options);
  const page = select(element).call(behaviour);
  const undoHover = attachHover(element, options);

  const click = (event: MouseEvent): void => {
    const target = options.pick(...spotOf(event, element), wasTouched(event));
    if (target === undefined) options.onGround?.();
    else options.onSelect?.(target, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const doubleClick = (event: MouseEvent): void => {
    const target = options.pick(...spotOf(event, element), wasTouched(event));
    if (target?.kind === 'person') options.onFocus?.(target.id);
  };
  element.addEventListener('click', click);
  element.addEventListener('dblclick', doubleClick);
  return {
    holds,
    detach: () => {
      page.on('.drag', null);
      element.removeEventListener('click', click);
      element.removeEventListener('dblclick', doubleClick);
      undoHover();
    },
  };
}

/** A press is a drag only when it has moved: else a mere click would pin somebody. */
function attachDrag(behaviour: ReturnType<typeof drag<HTMLElement, unknown>>, options: PointerOptions): void {
  let begun: { readonly x: number; readonly y: number } | undefined;
  let moving = false;
  behaviour
    .on('start', ({ x, y }: Press) => {
      begun = { x, y };
      moving = false;
    })
    .on('drag', ({ x, y, subject }: Press) => {
      if (begun === undefined) return;
      if (!moving && Math.hypot(x - begun.x, y - begun.y) < 4) return;
      if (!moving) options.onDragStart?.(subject.id, begun.x, begun.y);
      moving = true;
      options.onDrag?.(subject.id, x, y);
    })
    .on('end', ({ x, y, subject }: Press) => {
      if (moving) options.onDragEnd?.(subject.id, x, y);
      begun = undefined;
    });
}

function attachHover(element: HTMLElement, { pick, onHover }: PointerOptions): () => void {
  let hovered: string | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const show = (target: Target | undefined): void => {
    hovered = target === undefined ? undefined : JSON.stringify(target);
    onHover?.(target);
  };
  const leave = (): void => {
    if (hovered === undefined || leaving !== undefined) return;
    leaving = setTimeout(() => {
      leaving = undefined;
      show(undefined);
    }, LINGER_MS);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const target = pick(...spotOf(event, element), false);
    element.style.cursor = target === undefined ? '' : 'pointer';
    if (target === undefined) {
      leave();
      return;
    }
    clearTimeout(leaving);
    leaving = undefined;
    if (JSON.stringify(target) !== hovered) show(target);
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(leaving);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerleave', leave);
  };
}

const isTouch = (event: Event): boolean => event.type.startsWith('touch');
const isPinch = (event: Event): boolean => 'touches' in event && (event.touches as TouchList).length > 1;
const wasTouched = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

/** Where an event is on the element, in its own pixels, even where a host page has scaled it. */
function spotOf(event: Event, element: HTMLElement): [number, number] {
  const touch = 'changedTouches' in event ? (event.changedTouches as TouchList)[0] : undefined;
  const [x, y] = pointer(touch ?? event, element);
  const scale = element.offsetWidth === 0 ? 1 : element.getBoundingClientRect().width / element.offsetWidth;
  return [x / scale, y / scale];
}
