export type Step = 'next' | 'back' | 'first' | 'last' | 'notes' | 'blank' | 'leave';

/** What clickers send (Page keys, or arrows; a full stop or B to blank) and what hands press. */
const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['Enter', 'next'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['PageUp', 'back'],
  ['Backspace', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['n', 'notes'],
  ['b', 'blank'],
  ['.', 'blank'],
  ['Escape', 'leave'],
]);

/** What a key means to a presentation; nothing with Ctrl, ⌘ or Alt, which belong to the browser. */
export function stepFor({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return STEPS.get(key) ?? STEPS.get(key.toLowerCase());
}
