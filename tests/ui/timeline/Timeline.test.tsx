import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { EraId, TopicId } from '#core/model/document.ts';
import { createCoterie } from '#state/store.ts';
import { CoterieProvider, toCoterie } from '#ui/parts/coterie.tsx';
import { Timeline } from '#ui/timeline/Timeline.tsx';
import { documentOf } from '../../support/documents.ts';

const sample = () =>
  documentOf(
    [
      { authors: ['Me', 'Anna'], year: 2010, topics: ['x'] },
      { authors: ['Me', 'Bela'], year: 2012, topics: ['y'] },
      { authors: ['Me', 'Bela'], year: 2012, topics: ['x'] },
      { authors: ['Me', 'Cara'], year: 2015, topics: ['x'] },
    ],
    {
      owner: 'Me' as never,
      topics: [
        { id: 'x' as TopicId, name: 'X', short: 'X', mark: 1 },
        { id: 'y' as TopicId, name: 'Y', short: 'Y', mark: 8 },
      ],
      eras: [
        { id: 'e' as EraId, name: 'Early', short: 'E', from: [2009], until: [2012, 7] },
        { id: 'l' as EraId, name: 'Late', short: 'L', from: [2012, 7] },
      ],
      events: [
        { kind: 'award', title: 'Best paper', date: [2013, 6] },
        { kind: 'degree', title: 'Ph.D.', date: [2013, 7] },
      ],
    },
  );

async function open(document = sample()) {
  const coterie = toCoterie(createCoterie(document));
  const screen = await render(
    <CoterieProvider value={coterie}>
      <div style={{ width: 1200, height: 264 }}>
        <Timeline />
      </div>
    </CoterieProvider>,
  );
  const years = () => coterie.store.getState().filters.years;
  const steps = () => coterie.store.getState().past.length;
  return { ...coterie, screen, years, steps };
}

const slider = (screen: Awaited<ReturnType<typeof open>>['screen'], name: string) =>
  screen.getByRole('slider', { name });

interface Ending {
  /** Keys pressed before the pointer is let go. */
  readonly keys?: string;
  readonly end?: 'pointerup' | 'pointercancel';
}

async function drag(
  from: readonly [number, number],
  to: readonly [number, number],
  { keys, end = 'pointerup' }: Ending = {},
) {
  const fire = (type: string, [clientX, clientY]: readonly [number, number]) =>
    (type === 'pointerdown' ? document.elementFromPoint(clientX, clientY) : plot())?.dispatchEvent(
      new PointerEvent(type, { clientX, clientY, pointerId: 1, bubbles: true, button: 0 }),
    );
  fire('pointerdown', from);
  fire('pointermove', [(from[0] + to[0]) / 2, from[1]]);
  fire('pointermove', to);
  if (keys !== undefined) await userEvent.keyboard(keys);
  fire(end, to);
}

const plot = () => document.querySelector('[data-active]');
const xOf = (year: number) => {
  const box = plot()?.getBoundingClientRect() ?? new DOMRect();
  return box.left + ((year - 2010 + 0.5) * box.width) / 6;
};
const yOf = () => (plot()?.getBoundingClientRect().top ?? 0) + 30;

beforeEach(() => {
  Element.prototype.setPointerCapture = () => undefined;
});

describe('the range of years', () => {
  test('its handles go by keys, and Shift takes the whole range along', async () => {
    const { screen, years } = await open();
    await slider(screen, 'First year').click({ position: { x: 17, y: 87 } });
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(years()).toEqual([2012, 2015]);
    await expect.element(slider(screen, 'First year')).toHaveAttribute('aria-valuetext', '2012, 2 works');
    await userEvent.tab();
    await userEvent.keyboard('{PageDown}');
    expect(years()).toEqual([2012, 2012]);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(years()).toEqual([2013, 2013]);
    await userEvent.keyboard('{End}');
    expect(years()).toEqual([2013, 2015]);
  });

  test('a drag over the plot makes a range, which one undo takes back', async () => {
    const { actions, years, steps } = await open();
    await drag([xOf(2011), yOf()], [xOf(2013), yOf()]);
    expect(years()).toEqual([2011, 2013]);
    expect(steps()).toBe(1);
    actions.undo();
    expect(years()).toBeUndefined();
  });

  test('dragged inside, the range moves; a click beside it clears it', async () => {
    const { actions, years, steps } = await open();
    actions.setYears([2011, 2012]);
    await expect.poll(() => plot()?.getAttribute('data-active')).toBe('true');
    await drag([xOf(2011), yOf()], [xOf(2013), yOf()]);
    expect(years()).toEqual([2013, 2014]);
    expect(steps()).toBe(2);
    await expect.poll(() => document.querySelector('[aria-valuenow="2013"]')).not.toBeNull();
    await drag([xOf(2010), yOf()], [xOf(2010), yOf()]);
    expect(years()).toBeUndefined();
  });

  test('two drags, however quick, are two steps', async () => {
    const { actions, years, steps } = await open();
    await drag([xOf(2011), yOf()], [xOf(2013), yOf()]);
    await expect.poll(() => plot()?.getAttribute('data-active')).toBe('true');
    await drag([xOf(2012), yOf()], [xOf(2013), yOf()]);
    expect(steps()).toBe(2);
    actions.undo();
    expect(years()).toEqual([2011, 2013]);
  });

  test('Escape while dragging leaves everything as it was', async () => {
    const { years, steps } = await open();
    await drag([xOf(2011), yOf()], [xOf(2013), yOf()], { keys: '{Escape}' });
    expect(years()).toBeUndefined();
    expect(steps()).toBe(0);
  });

  test('a pointer that is taken away leaves everything as it was', async () => {
    const { years, steps } = await open();
    await drag([xOf(2011), yOf()], [xOf(2013), yOf()], { end: 'pointercancel' });
    expect(years()).toBeUndefined();
    expect(steps()).toBe(0);
  });

  test('what is typed on after an undo is a step of its own', async () => {
    const { screen, actions, years, steps } = await open();
    const from = screen.getByRole('spinbutton', { name: 'From year' });
    await from.fill('2012');
    actions.undo();
    await from.fill('2011');
    expect(steps()).toBe(1);
    actions.undo();
    expect(years()).toBeUndefined();
  });

  test('a double click on a bar takes that year only, as one step', async () => {
    const { screen, actions, years, steps } = await open();
    actions.setYears([2010, 2011]);
    await screen
      .getByRole('img', { name: /Works per year/ })
      .dblClick({ position: { x: xOf(2012) - xOf(2010) + 70, y: 40 } });
    expect(years()).toEqual([2012, 2012]);
    expect(steps()).toBe(2);
  });

  test('playing it is one step for undo', async () => {
    const { screen, actions, store, years, steps } = await open();
    actions.setYears([2013, 2014]);
    await screen.getByRole('button', { name: 'Play the years' }).click();
    expect(years()).toEqual([2013, 2013]);
    await expect.poll(() => store.getState().playing, { timeout: 3000 }).toBe(false);
    expect(years()).toEqual([2013, 2014]);
    expect(steps()).toBe(2);
  });

  test('a year that is typed is taken on when it makes sense', async () => {
    const { screen, years } = await open();
    await screen.getByRole('spinbutton', { name: 'From year' }).fill('2012');
    expect(years()).toEqual([2012, 2015]);
    await screen.getByRole('spinbutton', { name: 'From year' }).fill('12');
    expect(years()).toEqual([2012, 2015]);
  });
});

describe('what it shows', () => {
  test('bars keep the works that the years leave out, but not those the topics leave out', async () => {
    const { screen, actions } = await open();
    const title = (year: number) =>
      [...screen.container.querySelectorAll('svg title')].find((each) =>
        each.textContent.startsWith(String(year)),
      )?.textContent;
    actions.setYears([2012, 2015]);
    await expect.poll(() => title(2010)).toBe('2010: 1 work\nnot shown 1');
    actions.toggleTopic('y' as TopicId);
    await expect.poll(() => title(2010)).toBe('2010: 0 works');
    expect(title(2012)).toBe('2012: 1 work\nY 1');
  });

  test('a click on an era narrows to it, with Shift the next joins', async () => {
    const { screen, store } = await open();
    await screen.getByRole('button', { name: /Early/ }).click({ position: { x: 10, y: 8 } });
    await screen
      .getByRole('button', { name: /Late/ })
      .click({ modifiers: ['Shift'], position: { x: 10, y: 8 } });
    expect(store.getState().filters.eras).toEqual(['e', 'l']);
    await expect
      .element(screen.getByRole('button', { name: /Late/ }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  test('close events share a diamond; Escape puts its words away', async () => {
    const { screen } = await open();
    await screen.getByRole('button', { name: '2 events, 2013' }).click();
    await expect.element(screen.getByRole('tooltip')).toHaveTextContent('Best paperAward, June 2013');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('tooltip')).not.toBeInTheDocument();
  });

  test('words that the pointer brought up go by Escape, wherever the focus is', async () => {
    const { screen } = await open();
    await screen.getByRole('button', { name: '2 events, 2013' }).hover();
    await expect.element(screen.getByRole('tooltip')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('tooltip')).not.toBeInTheDocument();
  });

  test('a topic that is pointed at stays, and the others fade, in bars and lifelines', async () => {
    const { screen, actions } = await open();
    const faded = (where: string) => screen.container.querySelectorAll(`${where} [data-dim="true"]`).length;
    actions.hover({ kind: 'topic', id: 'x' as TopicId });
    await expect.poll(() => faded('[role="img"]')).toBe(1);
    expect(faded('[role="listbox"]')).toBe(1);
    actions.hover(undefined);
    await expect.poll(() => faded('*')).toBe(0);
  });

  test('lifelines are walked by arrows and selected by Enter', async () => {
    const { screen, store } = await open();
    await screen.getByRole('option', { name: /Anna/ }).click();
    screen.getByRole('listbox', { name: 'Lifelines' }).element().focus();
    await userEvent.keyboard('{ArrowDown}{Enter}{End} ');
    expect(store.getState().selected).toEqual([
      { kind: 'person', id: 'Bela' },
      { kind: 'person', id: 'Cara' },
    ]);
  });

  test('works without a date are said in words', async () => {
    const { screen } = await open(documentOf([{ authors: ['A', 'B'] }]));
    await expect.element(screen.getByText(/None of these works has a date/)).toBeInTheDocument();
  });

  test('works without a date beside dated ones are counted in words', async () => {
    const { screen } = await open(
      documentOf([{ authors: ['A', 'B'] }, { authors: ['A'], year: 2012 }, { authors: ['B'], year: 2012 }]),
    );
    await expect.element(screen.getByText('All in 2012, but 1 work without a date')).toBeInTheDocument();
  });

  test('a row is named by its person, works and years', async () => {
    const { screen } = await open();
    await expect
      .element(screen.getByRole('option', { name: 'Bela, 2 works, 2012', exact: true }))
      .toBeInTheDocument();
  });
});
