import { saveBlob } from '#browser/files.ts';
import controls from '#ui/parts/controls.module.css';
import { useStore } from '#ui/parts/coterie.tsx';
import { sizeWords } from '../files/formats.ts';
import { JobLine } from '../JobLine.tsx';
import css from '../Share.module.css';
import { useJob } from '../useJob.ts';

/** Everything that a talk may need, in one zip. */
export function TalkPack() {
  const store = useStore();
  const job = useJob();
  const save = () =>
    job.run('Making the talk pack', async (tools) => {
      const { makePack } = await import('./pack.ts');
      const { blob, missing } = await makePack(store, tools);
      tools.signal.throwIfAborted();
      saveBlob(`${store.getState().document.title}-talk.zip`, blob);
      const lacks = missing === 0 ? '' : ' Not everything could be made: its README.txt says what, and why.';
      return `Talk pack saved, ${sizeWords(blob.size)}.${lacks}`;
    });
  return (
    <section className={css.group}>
      <ul>
        <li>
          <button
            type="button"
            className={controls.pill}
            aria-disabled={job.state.kind === 'busy'}
            onClick={save}
          >
            Talk pack, ZIP
          </button>
          <span>pictures, slides, film, HTML file, captions, notes and snippets of every scene</span>
        </li>
      </ul>
      <JobLine job={job} />
    </section>
  );
}
