import { useId } from 'react';
import controls from '../../simulation/customer/customer-panel.module.css';

export interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few under its label, in the look of the facts beside it. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={controls['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={controls['control']}>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** A day, as the browser asks for one. */
export function DayChoice({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange: (day: string) => void;
}) {
  const id = useId();
  return (
    <div className={controls['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={controls['control']}>
        <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
        {hint && <span className={controls['hint']}>{hint}</span>}
      </div>
    </div>
  );
}
