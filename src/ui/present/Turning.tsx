import { type TransitionEvent, useState } from 'react';
import css from './Present.module.css';

interface Words {
  readonly id: number;
  readonly text: string;
}

interface TurningProps {
  readonly as: 'h1' | 'p';
  readonly text: string;
  readonly className?: string | undefined;
}

/** Words on their way out at once, at most: pressed faster than they fade, the oldest are as good as gone. */
const MOST = 4;

/**
 * Words that make way for others: the former fade out where they stood, and then the new ones fade in. Turned under way,
 * each goes on from how strong it is. The new ones take up their room from the beginning, so that nothing moves twice.
 */
export function Turning({ as: Tag, text, className }: TurningProps) {
  const [words, setWords] = useState<readonly Words[]>([{ id: 0, text }]);
  const now = words.at(-1);
  if (now !== undefined && now.text !== text) setWords([...words, { id: now.id + 1, text }].slice(-MOST));
  const onEnd = ({ target }: TransitionEvent<HTMLElement>): void => {
    if (target instanceof HTMLElement && target.dataset.left !== 'true') setWords((all) => all.slice(-1));
  };
  return (
    <div className={css.turning} onTransitionEnd={onEnd}>
      {words.map(({ id, text: written }) => {
        const hasLeft = id !== now?.id;
        return (
          <Tag
            key={id}
            className={className}
            data-left={hasLeft}
            aria-hidden={hasLeft || undefined}
            hidden={written === ''}
          >
            {written}
          </Tag>
        );
      })}
    </div>
  );
}
