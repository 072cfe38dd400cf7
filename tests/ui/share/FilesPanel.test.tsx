import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { collaborationOf } from '#tests/support/hostile.ts';
import { CoterieProvider, toCoterie } from '#ui/parts/coterie.tsx';
import { FilesPanel } from '#ui/share/files/FilesPanel.tsx';
import { career, showPanel } from '../panel.tsx';

/** What the panel hands over to be saved: the name of the file and its bytes. */
function watchDownloads() {
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
  return saved;
}

test('the picture is saved as SVG and as PNG, as it was asked for', async () => {
  const saved = watchDownloads();
  const { screen } = await showPanel(<FilesPanel />);
  await screen.getByLabelText('Slide').selectOptions('reveal.js, 960 × 700');
  await screen.getByLabelText('PNG density').selectOptions('3×');
  await screen.getByRole('button', { name: 'SVG' }).click();
  await expect.element(screen.getByText(/^Saved as SVG/)).toBeVisible();
  await screen.getByRole('button', { name: 'PNG' }).click();
  await expect.element(screen.getByText(/^Saved as PNG/)).toBeVisible();
  expect(saved.map(({ name }) => name)).toEqual(['Minjia-Zhang.svg', 'Minjia-Zhang.png']);
  const svg = new DOMParser().parseFromString((await saved[0]?.blob.text()) ?? '', 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  expect(svg.documentElement.getAttribute('viewBox')).toBe('0 0 960 700');
  const png = await createImageBitmap(saved[1]?.blob ?? new Blob());
  expect([png.width, png.height]).toEqual([2880, 2100]);
});

test('the preview and the counts follow the settings', async () => {
  const { screen } = await showPanel(<FilesPanel />);
  const preview = screen.getByRole('img', { name: /^Preview/ });
  await expect.element(preview).toHaveAttribute('width', '1280');
  await screen.getByLabelText('Slide').selectOptions('Square, 1080 × 1080');
  await expect.element(preview).toHaveAttribute('height', '1280');
});

test('what the last row cannot read is said, and put right at a press', async () => {
  const { screen } = await showPanel(<FilesPanel />);
  await expect.element(screen.getByText(/checks fail on a slide of this size/)).toBeVisible();
  await screen.getByRole('button', { name: 'Make it readable' }).click();
  await expect.element(screen.getByText('Everything can be read from the last row.')).toBeVisible();
  await expect.element(screen.getByLabelText('Strong ties')).toBeChecked();
  await expect.element(screen.getByLabelText('Names at most')).toHaveValue(25);
});

test('a scene can be pictured without showing it', async () => {
  const scene = { title: 'Early years', caption: 'At the beginning', view: 'years=2012-2016' };
  const { screen, store } = await showPanel(<FilesPanel />, { ...career, scenes: [scene] });
  await screen.getByLabelText('Picture of').selectOptions('Scene 1: Early years');
  await expect
    .element(screen.getByRole('img', { name: 'Preview. Early years · Years 2012–2016' }))
    .toBeVisible();
  expect(store.getState().filters.years).toBeUndefined();
});

test('a picture that no canvas can hold is refused with a sentence, and the panel goes on', async () => {
  const { screen } = await showPanel(<FilesPanel />);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValueOnce(null);
  await screen.getByRole('button', { name: 'PNG' }).click();
  await expect.element(screen.getByText(/cannot draw a picture of 3840 × 2160 pixels/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'PNG' })).toHaveAttribute('aria-disabled', 'false');
});

test('the picture goes on the clipboard, and a browser that refuses is told of', async () => {
  const { screen } = await showPanel(<FilesPanel />);
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValueOnce();
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText(/is on the clipboard/)).toBeVisible();
  const item = write.mock.calls[0]?.[0][0];
  expect(item?.types).toEqual(['image/png']);
  write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByText(/refused the clipboard. Save it as PNG/)).toBeVisible();
});

test('what was asked for is there again when the panel is opened once more', async () => {
  const { screen, store, actions } = await showPanel(<FilesPanel />);
  await screen.getByLabelText('Slide').selectOptions('Slidev, 980 × 551');
  await screen.unmount();
  const again = await render(
    <CoterieProvider value={{ ...toCoterie(store), actions }}>
      <FilesPanel />
    </CoterieProvider>,
  );
  await expect.element(again.getByLabelText('Slide')).toHaveDisplayValue('Slidev, 980 × 551');
});

test('slides of more shapes than PowerPoint opens are refused, with what to do instead', async () => {
  const { screen } = await showPanel(<FilesPanel />, collaborationOf(13_000));
  await screen.getByRole('button', { name: 'PPTX' }).click();
  await expect.element(screen.getByText(/shapes, more than PowerPoint opens.*filter the map/)).toBeVisible();
});
