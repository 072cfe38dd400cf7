import css from './Keys.module.css';
import { capsOf } from './keys.ts';

/** The keys of a command, as caps. */
export function Keys({ keys }: { readonly keys: string }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <kbd className={css.keys}>
      {capsOf(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </kbd>
  );
}
