import type { Store } from '#state/store.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme in force: the chosen one, or the system's. */
export function themeInForce(theme: 'light' | 'dark' | 'auto'): 'light' | 'dark' {
  return theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
}

/** Keeps `data-theme` on the page's root as chosen. */
export function attachTheme(store: Store): () => void {
  const apply = (): void => {
    const theme = themeInForce(store.getState().theme);
    if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
  };
  apply();
  const stop = store.subscribe(apply);
  dark.addEventListener('change', apply);
  return () => {
    stop();
    dark.removeEventListener('change', apply);
  };
}

export function attachSystemTheme(onChange: () => void): () => void {
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}
