import { Check, TriangleAlert } from 'lucide-react';
import type { BackRowFinding } from '#draw/slide/backRow.ts';
import controls from '#ui/parts/controls.module.css';
import css from './FilesPanel.module.css';

interface BackRowProps {
  readonly findings: readonly BackRowFinding[];
  readonly onFix: () => void;
}

/** Whether the last row of a hall can read it, said in words, and one button that sees to it. */
export function BackRow({ findings, onFix }: BackRowProps) {
  const failed = findings.filter(({ passes }) => !passes);
  return (
    <section className={css.backRow} aria-label="Back-row check">
      <header>
        <h3>From the last row</h3>
        {failed.length > 0 && (
          <button type="button" className={controls.pill} onClick={onFix}>
            Make it readable
          </button>
        )}
      </header>
      <p role="status">
        {failed.length === 0
          ? 'Everything can be read from the last row.'
          : `${failed.length} of ${findings.length} checks fail on a slide of this size.`}
      </p>
      <ul>
        {findings.map(({ check, passes, words }) => (
          <li key={check} data-passes={passes}>
            {passes ? (
              <Check size={16} aria-label="Passes:" />
            ) : (
              <TriangleAlert size={16} aria-label="Fails:" />
            )}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
