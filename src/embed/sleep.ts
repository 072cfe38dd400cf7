export interface Wakefulness {
  readonly isAwake: () => boolean;
  readonly onWake: (callback: () => void) => void;
  /** What the host says: a slide that is left sleeps until it is shown again. */
  readonly tell: (awake: boolean) => void;
}

/** Whether anybody can see the frame: its slide is shown, it is on the screen, and so is the browser's tab. */
export function watchSleep(root: HTMLElement): Wakefulness {
  let callback = (): void => {};
  let isTold = true;
  let isSeen = true;
  let wasAwake = true;
  const isAwake = (): boolean => isTold && isSeen && document.visibilityState === 'visible';
  const check = (): void => {
    const awake = isAwake();
    if (awake && !wasAwake) callback();
    wasAwake = awake;
  };
  // A busy page is told of several changes at once, the latest last.
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? true;
    check();
  }).observe(root);
  document.addEventListener('visibilitychange', check);
  return {
    isAwake,
    onWake: (wake) => {
      callback = wake;
    },
    tell: (awake) => {
      isTold = awake;
      check();
    },
  };
}
