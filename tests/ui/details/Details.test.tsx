import { expect, test } from 'vitest';
import type { WorkId } from '#core/model/document.ts';
import { Details } from '#ui/details/Details.tsx';
import { career, personNamed, showPanel } from '../panel.tsx';

const bond = personNamed('Michael D. Bond');
const owner = personNamed('Minjia Zhang');

test('a person: names as printed, works together, and what the filters leave', async () => {
  const { screen, actions } = await showPanel(<Details />);
  actions.select({ kind: 'person', id: bond });
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Michael D. Bond');
  await expect.element(screen.getByText(/^Printed as .*Mike D\. Bond/)).toBeVisible();
  await expect.element(screen.getByText(/^9 works together, 2013–2017$/)).toBeVisible();
  actions.setYears([2015, 2015]);
  await expect.element(screen.getByText(/^\d of 9 works together, 2015$/)).toBeVisible();
  actions.setYears([2022, 2022]);
  await expect.element(screen.getByText('0 of 9 works together')).toBeVisible();
});

test('another in the list of collaborators opens that person or that collaboration', async () => {
  const { screen, store, actions } = await showPanel(<Details />);
  actions.select({ kind: 'person', id: bond });
  await screen
    .getByRole('button', { name: /^Collaboration of Michael D\. Bond and Swarnendu Biswas/ })
    .click();
  expect(store.getState().selected).toEqual([{ kind: 'tie', a: bond, b: personNamed('Swarnendu Biswas') }]);
  await expect.element(screen.getByRole('heading', { name: 'Who introduced them' })).toBeVisible();
});

test('with the owner, the list says what it cannot know', async () => {
  const { screen, actions } = await showPanel(<Details />);
  actions.select({ kind: 'tie', a: owner, b: bond });
  await expect.element(screen.getByText(/This list holds the works of Minjia Zhang alone/)).toBeVisible();
  await expect.element(screen.getByText('Not drawn: the owner is left out of the picture.')).toBeVisible();
});

test('a work: authors in the printed order, and a topic that can be changed and undone', async () => {
  const { screen, store, actions } = await showPanel(<Details />);
  const id = 'continual-learning-dac-2022' as WorkId;
  actions.select({ kind: 'work', id });
  await expect
    .element(
      screen.getByText(
        /^Soobee Lee, Minindu Weerakoon, Jonghyun Choi, Minjia Zhang, Di Wang, Myeongjae Jeon$/,
      ),
    )
    .toBeVisible();
  const topicOf = () => store.getState().document.works.find((work) => work.id === id)?.topics[0];
  await screen.getByLabelText('Topic of this work').selectOptions('compression');
  expect(topicOf()).toBe('compression');
  actions.undo();
  expect(topicOf()).toBe('training');
});

test('an address in a file that could run code is no link', async () => {
  const [first, ...others] = career.works;
  if (first === undefined) throw new Error('The sample has no works.');
  const hostile = {
    ...first,
    URL: 'javascript:alert(1)',
    DOI: 'javascript:alert(1)',
    title: '<img src=x onerror=alert(1)>',
  };
  const { screen, actions } = await showPanel(<Details />, { ...career, works: [hostile, ...others] });
  actions.select({ kind: 'work', id: first.id });
  await expect
    .element(screen.getByRole('heading', { level: 2 }))
    .toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(screen.getByRole('link').elements()).toEqual([]);
});

test('several people: the works among them', async () => {
  const { screen, actions } = await showPanel(<Details />);
  for (const name of ['Michael D. Bond', 'Swarnendu Biswas', 'Man Cao']) {
    actions.select({ kind: 'person', id: personNamed(name) }, true);
  }
  await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent('3 people');
  await expect.element(screen.getByText(/^\d+ works among them/)).toBeVisible();
});

test('closing leaves nothing selected', async () => {
  const { screen, store, actions } = await showPanel(<Details />);
  actions.select({ kind: 'topic', id: 'compression' as never });
  await screen.getByRole('button', { name: 'Close details' }).click();
  expect(store.getState().selected).toEqual([]);
});

test('what undo took away is said to be gone', async () => {
  const { screen, actions } = await showPanel(<Details />);
  actions.select({ kind: 'topic', id: 'never-was' as never });
  await expect.element(screen.getByText('No longer in this list')).toBeVisible();
});
