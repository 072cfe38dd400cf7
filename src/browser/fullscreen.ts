/** Gives the page the whole screen. Where the browser refuses, the page stays as it is: presenting works in a window too. */
export function enterFullscreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveFullscreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Calls back when the visitor leaves the whole screen by the browser's own means. */
export function onFullscreenLeft(callback: () => void): () => void {
  const onChange = (): void => {
    if (document.fullscreenElement === null) callback();
  };
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}
