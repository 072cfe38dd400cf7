import { expect, test } from 'vitest';
import { PICTURES, toSnapshot } from './pictures.ts';

test('no two pictures have one file', () => {
  const files = PICTURES.map(({ snapshot }) => snapshot);
  expect(files).toEqual([...new Set(files)]);
});

for (const { name, snapshot, draw } of PICTURES) {
  test(name, async () => {
    await expect(toSnapshot(await draw())).toMatchFileSnapshot(`../..${snapshot}`);
  });
}
