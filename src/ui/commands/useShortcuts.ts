import { useEffect } from 'react';
import { hasModifier, isPress } from '#ui/parts/keys.ts';
import type { Command } from './commands.ts';
import { areLetterKeysOn } from './letterKeys.ts';

const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';

/** Performs commands by their keys, wherever the focus is; plain keys only where nothing is typed. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commands.find(({ keys }) =>
        keys.some((key) => isPress(key, event) && isAllowed(key, event)),
      );
      if (command === undefined || command.enabled?.() === false) return;
      event.preventDefault();
      command.perform();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands]);
}

function isAllowed(key: string, event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
  const isUndo = /Mod\+[ZY]$/.test(key);
  if (document.querySelector('dialog[open]') !== null) return false;
  // What is open closes by itself; a field undoes its own typing.
  if (key === 'Escape') return !isTyping && document.querySelector(':popover-open') === null;
  if (hasModifier(key)) return !(isTyping && isUndo);
  return !isTyping && areLetterKeysOn();
}
