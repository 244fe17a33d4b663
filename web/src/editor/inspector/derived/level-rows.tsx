import { inLanguage } from '@tierwright/shared/language';
import { readableFact } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { useEditorWords } from '../../words/editor-words.js';
import { NumberField } from '../number-field.js';
import type { RowsProps } from './band-rows.js';
import styles from './derived.module.css';
import type { PointsItem } from './scorecard-edit.js';

/** The levels of a choice with their points; a level without points counts nothing. Points of levels that are gone stay in sight. */
export function LevelRows({ policy, item, name, value, onChange }: RowsProps<PointsItem>) {
  const t = useEditorWords();
  const language = useLanguage();
  const fact = readableFact(policy, item.fact);
  const known = fact?.type === 'enum' ? fact.values : [];
  const gone = Object.keys(item.points).filter((level) => !known.some((entry) => entry.value === level));
  const levels = [...known, ...gone.map((level) => ({ value: level, label: undefined }))];
  const put = (level: string, points: number | null, gesture: string) => {
    const { [level]: _, ...others } = item.points;
    onChange({ ...item, points: points === null ? others : { ...item.points, [level]: points } }, gesture);
  };
  return (
    <table className={styles['grid']}>
      <thead>
        <tr>
          <th scope="col">{t('derived.level')}</th>
          <th scope="col">{t('derived.points')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => {
          const said = inLanguage(level.label, language) || level.value;
          return (
            <tr
              key={level.value}
              data-hit={value === level.value || undefined}
              aria-current={value === level.value || undefined}
            >
              <th scope="row">{said}</th>
              <td className={styles['narrow']}>
                <NumberField
                  label={t('derived.pointsFor', { fact: name, level: said })}
                  value={item.points[level.value] ?? null}
                  placeholder="0"
                  onChange={(points, gesture) => put(level.value, points, gesture)}
                  onClear={(gesture) => put(level.value, null, gesture)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
