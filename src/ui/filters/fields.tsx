import { useState } from 'react';
import controls from '#ui/parts/controls.module.css';
import css from './FilterSettings.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: { readonly [V in T]: string };
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select
        className={controls.field}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {(Object.keys(options) as T[]).map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NumeralProps {
  readonly label: string;
  /** Undefined: no limit. */
  readonly value: number | undefined;
  readonly min: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A number field that passes on what makes sense and lets the rest be typed on. */
export function Numeral({ label, value, min, step, onChange }: NumeralProps) {
  const [typed, setTyped] = useState<string>();
  const take = (text: string) => {
    setTyped(text);
    const number = Number(text);
    const isWhole = step < 1 || Number.isInteger(number);
    if (text.trim() !== '' && number >= min && isWhole && number !== value) onChange(number);
  };
  return (
    <label className={css.field}>
      <span>{label}</span>
      <input
        className={controls.field}
        type="number"
        min={min}
        step={step}
        value={typed ?? value ?? ''}
        placeholder={value === undefined ? 'any' : ''}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
