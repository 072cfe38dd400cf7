import controls from '#ui/parts/controls.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: readonly (readonly string[])[];
}

/** One of a few, each as its value and its words. */
export function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className={controls.field} value={value} onChange={(event) => onChange(event.target.value)}>
        {children.map(([option = '', words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
