import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { count } from '#core/network/status.ts';
import { questionsOf } from '#state/questions.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { PersonDoubt } from './PersonDoubt.tsx';
import css from './Review.module.css';
import { WorkDoubt } from './WorkDoubt.tsx';

/** How many are laid out at once; the next come as these are answered. */
const SHOWN = 30;

/**
 * What only the visitor can tell: pairs of names that may be one person, and of works that may be one piece of research.
 * By keyboard: arrows go from pair to pair, S says the same, D different.
 */
export function Review() {
  const all = useCoterie(questionsOf);
  const actions = useActions();
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = all.filter(({ key }) => !later.has(key));
  const focusOn = (at: number) => {
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
    (cards[Math.max(0, Math.min(cards.length - 1, at))] ?? heading.current)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const cards = [...(list.current?.querySelectorAll('[data-question]') ?? [])];
    const at = cards.findIndex((card) => card.contains(event.target as Node));
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const says = { s: 'same', d: 'different', l: 'later' }[event.key.toLowerCase()];
    const answer = cards[at]?.querySelector<HTMLButtonElement>(`[data-answer="${says}"]`);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by !== undefined) focusOn(at + by);
    else if (answer !== null && answer !== undefined) answer.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** The next question stands where the answered one stood, and takes the focus. */
  const afterwards = () => {
    const cards = [...(list.current?.querySelectorAll('[data-question]') ?? [])];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    setTimeout(() => focusOn(at));
  };
  return (
    <article className={css.review} aria-labelledby="review-heading">
      <header>
        <h2 id="review-heading" ref={heading} tabIndex={-1}>
          {open.length === 0 ? 'Nothing is in doubt' : `${count(open.length, 'pair')} in doubt`}
        </h2>
        <button
          type="button"
          className={controls.icon}
          aria-label="Close the review"
          onClick={() => actions.showMargin(undefined)}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <p className={css.hint}>
        {open.length === 0
          ? 'Every pair is answered. What was decided can be taken back in the details of a person, or by undo.'
          : 'Arrow keys go from pair to pair; S: the same, D: different, L: later. Undo takes an answer back.'}
      </p>
      <ol ref={list} onKeyDown={onKey}>
        {open.slice(0, SHOWN).map((question) => (
          <li key={question.key}>
            {question.kind === 'persons' ? (
              <PersonDoubt
                doubt={question.doubt}
                onAnswer={afterwards}
                onLater={() => {
                  afterwards();
                  setLater(new Set(later).add(question.key));
                }}
              />
            ) : (
              <WorkDoubt
                doubt={question.doubt}
                onAnswer={afterwards}
                onLater={() => {
                  afterwards();
                  setLater(new Set(later).add(question.key));
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
