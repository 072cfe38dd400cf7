import { attachSystemTheme, themeInForce } from '#browser/theme.ts';
import { mapContentOf } from '#draw/content.ts';
import { boundsOf } from '#draw/field.ts';
import { createGround } from '#draw/ground.ts';
import { attachMap } from '#draw/map.ts';
import { createPace } from '#draw/motion.ts';
import { themeNamed } from '#draw/theme.ts';
import { createActions } from '#state/actions.ts';
import { framedOf, pictureOf } from '#state/picture.ts';
import { statusOf, tallyOf, toCatalogOf } from '#state/selectors.ts';
import type { State, Store } from '#state/store.ts';
import { element, headline } from './frame.ts';
import type { HostLink } from './host.ts';
import { legendOf } from './legend.ts';
import { type EmbedOptions, readOptions } from './options.ts';
import type { Wakefulness } from './sleep.ts';
import { createStatus } from './status.ts';
import { createTimeline } from './timeline.ts';
import { createTurning } from './turning.ts';

const HINT_MS = 1200;
/** What an audience can take in at once. */
const NAMES_MOST = 25;
/** The map's height by its width, and within what bounds, where a host asks how high the frame should be. */
const MAP_SHAPE = 0.5;
const [LEAST_MAP, MOST_MAP] = [240, 900];

const isMotionUnwanted = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The page inside a slide: headline, map, legend and status on one sheet, and the timeline where it is asked for. */
export function attachPage(
  root: HTMLElement,
  store: Store,
  host: HostLink,
  sleep: Wakefulness,
): { readonly tellHeight: () => void } {
  const actions = createActions(store);
  /** Whoever comes back to the slide finds what was stepped to meanwhile, and does not see it come. */
  let isWaking = false;
  const reducedMotion = (): boolean => isWaking || isMotionUnwanted();
  const sheet = element('div', 'map');
  const head = element('header', 'head');
  const foot = element('footer', 'foot');
  const words = { title: createTurning('h1', ''), caption: createTurning('p', '') };
  const counts = createTurning('p', 'status');
  const legend = element('div', '');
  // They stay in the page: what is put in again forgets that it was fading.
  head.append(words.title.element, words.caption.element);
  foot.append(legend, counts.element);
  const timeline = createTimeline();
  const status = createStatus(reducedMotion);
  const notices = element('div', 'notices');
  notices.setAttribute('role', 'alert');
  const hint = element('p', 'hint', 'Hold Ctrl or ⌘ to zoom');
  hint.setAttribute('aria-hidden', 'true');
  root.replaceChildren(sheet, head, foot, timeline.element, status.element, notices, hint);

  let { options, notices: faults } = readOptions(store.getState().rest);
  const isClicked = (): boolean => options.interactive === 'click';
  const map = attachMap(sheet, {
    camera: store.getState().camera,
    wheelNeedsCtrl: () => true,
    mayMove: isClicked,
    reducedMotion,
    onHover: actions.hover,
    onSelect: (target, add) => isClicked() && actions.select(target, add),
    onGround: () => isClicked() && actions.select(undefined),
  });
  const ground = createGround((coast) => map.update({ coast }));
  attachHint(sheet, hint, isClicked);

  const sheetOf = (state: State) => {
    const framed = framedOf(state);
    return {
      insets: insetsOf(head, foot, root),
      frame: framed === undefined ? undefined : boundsOf(framed),
      labels: { scale: scaleOf(root, options), most: NAMES_MOST },
    };
  };

  const writeHead = (state: State): void => {
    const { title, caption } = headline(state, toCatalogOf(state));
    words.title.write(title);
    words.caption.write(caption);
    for (const { element: part } of [words.title, words.caption]) part.hidden = !options.panels.has('title');
  };
  const write = (state: State): void => {
    const { panels } = options;
    writeHead(state);
    counts.write(statusOf(state));
    counts.element.hidden = !panels.has('status');
    legend.replaceChildren(...(panels.has('legend') ? [legendOf(state, tallyOf(state))] : []));
    status.tell(statusOf(state), state.scene);
    timeline.element.hidden = !(panels.has('timeline') && timeline.write(state));
    const told = [...state.notices.map(({ text }) => text), ...faults];
    notices.replaceChildren(...told.map((text) => element('p', '', text)));
    document.title = `${state.document.title} · Coterie`;
    document.body.classList.toggle('empty', state.document.works.length === 0);
    sheet.setAttribute('role', 'img');
    sheet.setAttribute('aria-label', `Coauthor network: ${statusOf(state)}`);
    dress(root, options);
  };

  let before: State | undefined;
  const paceOf = createPace(store.getState().scene);
  let height = 0;
  const draw = (): void => {
    if (!sleep.isAwake()) return;
    const state = store.getState();
    const isHover = before !== undefined && onlyHovered(before, state);
    if (state.rest !== before?.rest) ({ options, notices: faults } = readOptions(state.rest));
    if (!isHover) write(state);
    const picture = pictureOf(state);
    map.update({
      pace: paceOf(state.scene),
      ...mapContentOf(picture, themeNamed(themeInForce(state.theme)), ground.under(picture)),
      ...(isHover ? {} : sheetOf(state)),
    });
    if (before !== undefined && before.camera !== state.camera) map.setCamera(state.camera);
    before = state;
    if (heightOf(root, head, foot) !== height) tellHeight();
  };
  const tellHeight = (): void => {
    height = heightOf(root, head, foot);
    host.sendHeight(height);
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
  sleep.onWake(() => {
    isWaking = true;
    redraw();
    isWaking = false;
  });
  new ResizeObserver(redraw).observe(root);
  return { tellHeight };
}

function onlyHovered(before: State, now: State): boolean {
  return (Object.keys(now) as (keyof State)[]).every((key) => key === 'hovered' || before[key] === now[key]);
}

/** The whole network stays inside the safe area of a slide: 5 % at each edge, and clear of headline and legend. */
function insetsOf(head: HTMLElement, foot: HTMLElement, root: HTMLElement) {
  const safe = { x: root.clientWidth * 0.05, y: root.clientHeight * 0.03 };
  const bottom = root.clientHeight - foot.offsetTop;
  return { top: head.offsetHeight + safe.y, bottom: bottom + safe.y, left: safe.x, right: safe.x };
}

/** The height at which headline, legend and timeline leave a map of good proportions. */
function heightOf(root: HTMLElement, head: HTMLElement, foot: HTMLElement): number {
  const timeline = root.querySelector<HTMLElement>('.timeline')?.offsetHeight ?? 0;
  const map = Math.max(LEAST_MAP, Math.min(MOST_MAP, root.clientWidth * MAP_SHAPE));
  return Math.round(head.offsetHeight + foot.offsetHeight + timeline + map);
}

/** The colour of the page, and whether it takes the pointer at all. */
function dress(root: HTMLElement, { background, interactive }: EmbedOptions): void {
  root.dataset.interactive = interactive;
  document.body.classList.toggle('bare', background !== undefined);
  for (const { style } of [document.body, document.documentElement]) style.background = background ?? '';
  // A frame shows what is behind it only where both pages are of one colour scheme.
  document.documentElement.style.colorScheme = background === 'transparent' ? 'normal' : '';
}

/** An ordinary name has so many pixels at scale 1. */
const NAME_PX = 12;

/** On a slide of 1280 px names are at least 24 px; smaller frames have smaller names, down to the screen's own. */
function scaleOf(root: HTMLElement, { labelSize }: EmbedOptions): number {
  if (labelSize !== undefined) return labelSize / NAME_PX;
  return Math.max(1, Math.min(2, root.clientWidth / 640, root.clientHeight / 360));
}

/** A plain wheel belongs to the page around the frame: say so when somebody tries. */
function attachHint(sheet: HTMLElement, hint: HTMLElement, canZoom: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  sheet.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey || !canZoom()) return;
      hint.dataset.shown = 'true';
      clearTimeout(timer);
      timer = setTimeout(() => {
        hint.dataset.shown = 'false';
      }, HINT_MS);
    },
    { passive: true },
  );
}
