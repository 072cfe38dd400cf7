import { keeperOf } from '#browser/storage/start.ts';
import controls from '#ui/parts/controls.module.css';
import { useStore } from '#ui/parts/coterie.tsx';
import css from './Empty.module.css';

/** Said of a document in which no work stands, with a way on. */
export function Empty({ onOpen }: { readonly onOpen: () => void }) {
  const store = useStore();
  const showSample = async () => (await keeperOf(store)).showSample();
  return (
    <section className={css.empty} aria-label="Nothing to show">
      <h2>There are no works here yet</h2>
      <p>
        Drop a bibliography anywhere on this page: BibTeX, RIS, PubMed, CSV, JSON and more. Nothing leaves
        this computer.
      </p>
      <button type="button" className={controls.strong} onClick={onOpen}>
        Open a bibliography
      </button>
      <button type="button" className={controls.link} onClick={() => void showSample()}>
        See the map of a real career
      </button>
    </section>
  );
}
