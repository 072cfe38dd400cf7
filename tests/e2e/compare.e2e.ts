import { expect, test } from './fixture.ts';
import { open, statusOf } from './steps.ts';

test('two eras are compared, the numbers add up, and a scene keeps it', async ({ page, context }) => {
  await open(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const choice = page.getByLabel('Compare eras');
  const words = await choice.locator('option').allTextContents();
  await choice.selectOption(words.find((one) => /Ohio|OSU/.test(one) && /RSDE/.test(one)) ?? '');
  await page.keyboard.press('Escape');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('lapsed');
  const sentence = (await legend.getByText(/^From /).textContent()) ?? '';
  const [fresh = 0, kept = 0, lapsed = 0] = (sentence.match(/\d+/g) ?? []).map(Number);
  await expect(statusOf(page)).toContainText(`${fresh + kept + lapsed} authors`);
  await expect(page).toHaveURL(/compare=osu,rsde/);
  await page.reload();
  await expect(legend.getByText(sentence)).toBeVisible();
  const embed = await context.newPage();
  await embed.goto(`./embed.html${new URL(page.url()).hash}`);
  await expect(embed.getByText(sentence)).toBeVisible();
  await expect(embed.getByRole('list', { name: 'Legend' })).toContainText('kept');
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await expect(legend.getByText(sentence)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Remove/ }).first()).toBeVisible();
});

test('a comparison wins over the scene that a link names, and is swapped and ended by keyboard', async ({
  page,
}) => {
  await open(page, 'scene=3&compare=osu,rsde');
  const legend = page.getByRole('region', { name: 'Legend' });
  const sentence = legend.getByText(/^From .+: \d+ new coauthors?, \d+ kept, \d+ lapsed\.$/);
  const [fresh, kept, lapsed] = ((await sentence.textContent()) ?? '').match(/\d+/g) ?? [];
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search people, works, topics' }).fill(command);
    await page.keyboard.press('Enter');
  };
  await run('Compare the two eras the other way round');
  await expect(sentence).toContainText(`${lapsed} new coauthor`);
  await expect(sentence).toContainText(`${kept} kept, ${fresh} lapsed.`);
  await run('Stop comparing eras');
  await expect(sentence).toBeHidden();
});

test('a link that compares what is not here says so', async ({ page }) => {
  await open(page, 'compare=osu,nowhere');
  await expect(page.getByRole('alert')).toContainText('nothing is compared');
});
