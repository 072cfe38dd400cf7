import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { copyText } from '#browser/clipboard.ts';
import controls from '#ui/parts/controls.module.css';
import css from './Share.module.css';

interface CopyableProps {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
}

/** A text to take along, and a button that takes it. */
export function Copyable({ label, text, rows = 1 }: CopyableProps) {
  const id = useId();
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied yet.
  useEffect(() => setState('ready'), [text]);
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'refused');
  return (
    <div className={css.copyable}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        className={controls.strong}
        onClick={() => void copy()}
        aria-label={`Copy: ${label}`}
      >
        {state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {state === 'copied' ? 'Copied' : 'Copy'}
      </button>
      <p role="status">
        {state === 'refused' && 'The browser refused: select the text and copy it with the keyboard.'}
      </p>
    </div>
  );
}
