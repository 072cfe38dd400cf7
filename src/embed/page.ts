import { attachSystemTheme, themeInForce } from '#browser/theme.ts';
import { mapContentOf } from '#draw/content.ts';
import { boundsOf } from '#draw/field.ts';
import { attachMap } from '#draw/map.ts';
import { themeNamed } from '#draw/theme.ts';
import { createActions } from '#state/actions.ts';
import { framedOf, pictureOf } from '#state/picture.ts';
import { statusOf, tallyOf, toCatalogOf } from '#state/selectors.ts';
import type { State, Store } from '#state/store.ts';
import { element, headline } from './frame.ts';
import { legendOf } from './legend.ts';
import { timelineOf } from './timeline.ts';

const HINT_MS = 1200;
/** What an audience can take in at once. */
const NAMES_MOST = 25;

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function hasPanel(state: State, panel: string): boolean {
  const panels = state.rest.find(([key]) => key === 'panels')?.[1] ?? '';
  return panels.split(',').includes(panel);
}

/** The page inside a slide: headline, map, legend and status on one sheet, and the timeline where it is asked for. */
export function attachPage(root: HTMLElement, store: Store): void {
  const actions = createActions(store);
  const sheet = element('div', 'map');
  const head = element('header', 'head');
  const foot = element('footer', 'foot');
  const status = element('p', 'status');
  status.setAttribute('role', 'status');
  const notices = element('div', 'notices');
  notices.setAttribute('role', 'alert');
  const hint = element('p', 'hint', 'Hold Ctrl or ⌘ to zoom');
  hint.setAttribute('aria-hidden', 'true');
  root.replaceChildren(sheet, head, foot, notices, hint);

  const map = attachMap(sheet, {
    camera: store.getState().camera,
    wheelNeedsCtrl: () => true,
    reducedMotion,
    onHover: actions.hover,
    onSelect: actions.select,
    onGround: () => actions.select(undefined),
  });
  attachHint(sheet, hint);

  const sheetOf = (state: State) => {
    const framed = framedOf(state);
    return {
      insets: insetsOf(head, foot, root),
      frame: framed === undefined ? undefined : boundsOf(framed),
      labels: { scale: scaleOf(root), most: NAMES_MOST },
    };
  };

  let before: State | undefined;
  const draw = (): void => {
    const state = store.getState();
    const isHover = before !== undefined && onlyHovered(before, state);
    if (!isHover) {
      head.replaceChildren(...headOf(state));
      status.textContent = statusOf(state);
      foot.replaceChildren(legendOf(state, tallyOf(state)), status);
      root.querySelector('.timeline')?.remove();
      const timeline = hasPanel(state, 'timeline') ? timelineOf(state) : undefined;
      if (timeline !== undefined) root.insertBefore(timeline, notices);
      notices.replaceChildren(...state.notices.map((notice) => element('p', '', notice.text)));
      document.title = `${state.document.title} · Coterie`;
      document.body.classList.toggle('empty', state.document.works.length === 0);
      sheet.setAttribute('role', 'img');
      sheet.setAttribute('aria-label', `Coauthor network: ${statusOf(state)}`);
    }
    const { theme } = state;
    map.update({
      ...mapContentOf(pictureOf(state), themeNamed(themeInForce(theme))),
      ...(isHover ? {} : sheetOf(state)),
    });
    if (before !== undefined && before.camera !== state.camera) map.setCamera(state.camera);
    before = state;
  };
  draw();
  // The first camera was set before it was known what headline and legend cover.
  if (store.getState().camera !== undefined) map.setCamera(store.getState().camera, false);
  store.subscribe(draw);
  const redraw = (): void => {
    before = undefined;
    draw();
  };
  attachSystemTheme(redraw);
  new ResizeObserver(redraw).observe(root);
}

function onlyHovered(before: State, now: State): boolean {
  return (Object.keys(now) as (keyof State)[]).every((key) => key === 'hovered' || before[key] === now[key]);
}

function headOf(state: State): readonly HTMLElement[] {
  const { title, caption } = headline(state, toCatalogOf(state));
  return [element('h1', '', title), ...(caption === '' ? [] : [element('p', '', caption)])];
}

/** The whole network stays inside the safe area of a slide: 5 % at each edge, and clear of headline and legend. */
function insetsOf(head: HTMLElement, foot: HTMLElement, root: HTMLElement) {
  const safe = { x: root.clientWidth * 0.05, y: root.clientHeight * 0.03 };
  const bottom = root.clientHeight - foot.offsetTop;
  return { top: head.offsetHeight + safe.y, bottom: bottom + safe.y, left: safe.x, right: safe.x };
}

/** On a slide of 1280 px names are at least 24 px; smaller frames have smaller names, down to the screen's own. */
function scaleOf(root: HTMLElement): number {
  return Math.max(1, Math.min(2, root.clientWidth / 640, root.clientHeight / 360));
}

/** A plain wheel belongs to the page around the frame: say so when somebody tries. */
function attachHint(sheet: HTMLElement, hint: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  sheet.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      hint.dataset.shown = 'true';
      clearTimeout(timer);
      timer = setTimeout(() => {
        hint.dataset.shown = 'false';
      }, HINT_MS);
    },
    { passive: true },
  );
}
