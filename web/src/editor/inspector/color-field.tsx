import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { useGesture } from './use-gesture.js';

const swatches = ['#7048e8', '#1c7ed6', '#0ca678', '#e8b004', '#f76707', '#d6336c', '#868e96', '#ced4da'];

interface ColorFieldProps {
  value: string | undefined;
  onChange: (color: string, gesture: string) => void;
}

/** A tier's colour: a few that tell each other apart, or any. */
export function ColorField({ value, onChange }: ColorFieldProps) {
  const t = useEditorWords();
  const gesture = useGesture();
  const shown = value?.toLowerCase();
  return (
    <Field label={t('inspector.color')}>
      <div className={styles['swatches']} role="radiogroup" aria-label={t('inspector.color')}>
        {swatches.map((color) => (
          <button
            key={color}
            type="button"
            role="radio"
            className={styles['swatch']}
            style={{ background: color }}
            aria-label={color}
            aria-checked={shown === color}
            onClick={() => {
              gesture.begin();
              onChange(color, gesture.current());
            }}
          />
        ))}
        <input
          type="color"
          className={styles['anyColor']}
          aria-label={t('inspector.color')}
          value={shown ?? '#868e96'}
          onFocus={gesture.begin}
          onChange={(event) => onChange(event.currentTarget.value, gesture.current())}
        />
      </div>
    </Field>
  );
}
