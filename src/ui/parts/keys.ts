/** What of a key press decides which command it means. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys that say more than their letter are safe while somebody types. */
export function hasModifier(keys: string): boolean {
  return keys.includes('Mod+');
}

export function isPress(keys: string, press: Press): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const isMod = press.ctrlKey || press.metaKey;
  if (press.altKey || isMod !== parts.includes('Mod')) return false;
  // "?" needs Shift on one keyboard and not on another, so Shift counts for letters and named keys alone.
  if (/^[A-Za-z]/.test(key) && press.shiftKey !== parts.includes('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

const MAC: ReadonlyMap<string, string> = new Map([
  ['Mod', '⌘'],
  ['Shift', '⇧'],
  ['Escape', 'Esc'],
]);
const OTHER: ReadonlyMap<string, string> = new Map([
  ['Mod', 'Ctrl'],
  ['Escape', 'Esc'],
]);

/** The caps to press, as they are written on this keyboard. */
export function capsOf(keys: string, isMac: boolean): readonly string[] {
  if (keys.length === 1) return [keys];
  const names = isMac ? MAC : OTHER;
  return keys.split('+').map((key) => names.get(key) ?? key);
}

const PAGE = 10;

/** Where a key leads in a list of so many rows; undefined for a key that does not walk. The caller keeps it within. */
export function stepOf(key: string, current: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + PAGE;
    case 'PageUp':
      return current - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
