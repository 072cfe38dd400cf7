import css from './Bar.module.css';

/** A thin bar for a share of the most; the number stands beside it as text. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <span className={css.bar} aria-hidden="true">
      <span style={{ inlineSize: `${100 * Math.max(0, Math.min(1, share))}%` }} />
    </span>
  );
}
