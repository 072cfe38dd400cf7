import { Download, X } from 'lucide-react';
import { saveText } from '#browser/files.ts';
import { firstLine } from '#core/bibliography/files/report.ts';
import type { ImportReport as Report, Told } from '#core/import/report.ts';
import { count, grouped } from '#core/network/status.ts';
import { questionsOf } from '#state/questions.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { FORMATS } from './formats.ts';
import css from './ImportReport.module.css';
import { OwnerField } from './OwnerField.tsx';

const selectReport = (state: State) => state.report;
const selectDoubts = (state: State) => questionsOf(state).length;

const SHOWN = 50;

/** How the last import went: what was read, what was not and why, who the owner is, what is in doubt. */
export function ImportReport() {
  const report = useCoterie(selectReport);
  const doubts = useCoterie(selectDoubts);
  const actions = useActions();
  if (report === undefined) return null;
  const { read, duplicates, problems, notes } = report;
  return (
    <article className={css.report} aria-labelledby="report-heading">
      <header>
        <p>Import</p>
        <button
          type="button"
          className={controls.icon}
          aria-label="Close the report"
          onClick={() => actions.showMargin(undefined)}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <div role="status">
        <h2 id="report-heading">{firstLine({ read, problems: problems.length, duplicates })}</h2>
      </div>
      <Files report={report} />
      {read + duplicates > 0 && <OwnerField />}
      {doubts > 0 && (
        <section>
          <h3>In doubt</h3>
          <p>
            {count(doubts, 'pair')} of names or works may be one, and the list alone cannot tell. Nothing was
            joined that was not sure.
          </p>
          <button type="button" className={controls.strong} onClick={() => actions.showMargin('review')}>
            Review {doubts === 1 ? 'it' : 'them'}
          </button>
        </section>
      )}
      {problems.length > 0 && (
        <section>
          <h3>{count(problems.length, 'problem')}</h3>
          <ToldList told={problems} />
          {report.skipped !== '' && (
            <button
              type="button"
              className={controls.pill}
              onClick={() => saveText('skipped-records.txt', report.skipped, 'text/plain')}
            >
              <Download size={16} aria-hidden /> Download the skipped records
            </button>
          )}
        </section>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{count(notes.length, 'record')} read with something mended</summary>
          <ToldList told={notes} />
        </details>
      )}
    </article>
  );
}

function Files({ report: { files } }: { readonly report: Report }) {
  return (
    <ul className={css.files}>
      {files.map(({ name, format, records, problems, refusal }) => (
        <li key={name}>
          <strong>{name}</strong>
          {refusal === undefined ? (
            <span>
              {FORMATS[format]} · {count(records + problems, 'record')} found
            </span>
          ) : (
            <p className={css.refusal}>{refusal}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function ToldList({ told }: { readonly told: readonly Told[] }) {
  const more = told.length - SHOWN;
  return (
    <ul className={css.told}>
      {told.slice(0, SHOWN).map(({ file, line, snippet, why }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and their order never changes.
        <li key={i}>
          <span className={css.where}>
            {file}, line {line}
          </span>
          {snippet !== '' && <code>{snippet}</code>}
          <p>{why}</p>
        </li>
      ))}
      {more > 0 && <li>… and {grouped(more)} more</li>}
    </ul>
  );
}
