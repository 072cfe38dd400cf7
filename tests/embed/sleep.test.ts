import { afterEach, expect, test, vi } from 'vitest';
import { watchSleep } from '../../src/embed/sleep.ts';

afterEach(() => vi.unstubAllGlobals());

test('a frame that came and went while its page was busy is as the latest word has it', () => {
  let tell = (_seen: readonly boolean[]): void => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        tell = (seen) => callback(seen.map((isIntersecting) => ({ isIntersecting })));
      }
      observe(): void {}
    },
  );
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => {} });
  const sleep = watchSleep({} as HTMLElement);
  const woken = vi.fn();
  sleep.onWake(woken);

  tell([true, false]);
  expect(sleep.isAwake()).toBe(false);
  tell([false, true]);
  expect(sleep.isAwake()).toBe(true);
  expect(woken).toHaveBeenCalledOnce();
});
