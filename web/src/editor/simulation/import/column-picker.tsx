import { factName, type Policy } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { useImportWords } from '../words/import-words.js';
import { reservedNames, withTarget, type Target } from './column-targets.js';
import styles from './import-dialog.module.css';

interface ColumnTableProps {
  policy: Policy;
  header: readonly string[];
  sample: readonly (readonly string[])[];
  targets: readonly Target[];
  onChange: (targets: Target[]) => void;
}

/** The first rows of the table, with what each column is taken for above them. */
export function ColumnTable({ policy, header, sample, targets, onChange }: ColumnTableProps) {
  const ignored = (i: number) => targets[i] === 'ignore' || undefined;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region">
      <table className={styles['table']}>
        <thead>
          <tr>
            {header.map((name, i) => (
              <th key={i} scope="col" data-ignored={ignored(i)}>
                <Picker
                  policy={policy}
                  name={name}
                  target={targets[i] ?? 'ignore'}
                  onChange={(target) => onChange(withTarget(targets, i, target))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, r) => (
            <tr key={r}>
              {header.map((_, i) => (
                <td key={i} data-ignored={ignored(i)}>
                  {row[i] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PickerProps {
  policy: Policy;
  name: string;
  target: Target;
  onChange: (target: Target) => void;
}

function Picker({ policy, name, target, onChange }: PickerProps) {
  const t = useImportWords();
  const language = useLanguage();
  const shown = name.trim() === '' ? t('noName') : name;
  return (
    <>
      <span title={shown}>{shown}</span>
      <select
        value={target}
        aria-label={t('column', { name: shown })}
        onChange={(event) => onChange(event.target.value as Target)}
      >
        <option value="ignore">{t('ignore')}</option>
        {reservedNames.map((reserved) => (
          <option key={reserved} value={`reserved ${reserved}`}>
            {t(`reserved.${reserved}`)}
          </option>
        ))}
        <optgroup label={t('facts')}>
          {policy.facts.map(({ key }) => (
            <option key={key} value={`fact ${key}`}>
              {factName(policy, key, language)}
            </option>
          ))}
        </optgroup>
      </select>
    </>
  );
}
