import css from './Empty.module.css';

/** Said of a document in which no work stands, with a way on. */
export function Empty() {
  return (
    <section className={css.empty} aria-label="Nothing to show">
      <h2>There are no works here yet</h2>
      <p>
        A Coterie document is opened by its address: add <code>#src=</code> and the address to this page’s
        own.
      </p>
      <p>
        <a href="./">See the map of a real career</a>
      </p>
    </section>
  );
}
