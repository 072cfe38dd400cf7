import { useSyncExternalStore } from 'react';

let isOn = true;
const listeners = new Set<() => void>();

/** Whether keys without Ctrl or ⌘ work: who speaks to the computer must be able to switch them off (WCAG 2.1.4). */
export function areLetterKeysOn(): boolean {
  return isOn;
}

export function setLetterKeys(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}

export function useLetterKeys(): boolean {
  return useSyncExternalStore(subscribe, areLetterKeysOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
