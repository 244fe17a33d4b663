import { formatNumber, readableFact, unitName, type Policy, type ScorecardItem } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { IconButton } from '../../../ui/button.js';
import { IconX } from '../../../ui/icons.js';
import { useEditorWords } from '../../words/editor-words.js';
import { NumberField } from '../number-field.js';
import inspector from '../inspector.module.css';
import styles from './derived.module.css';
import { bandOf, isOutOfOrder, removeBand, setBand, type BandItem } from './scorecard-edit.js';

export interface RowsProps<I extends ScorecardItem> {
  policy: Policy;
  item: I;
  /** The fact's. */
  name: string;
  /** The example customer's. */
  value: unknown;
  onChange: (item: ScorecardItem, gesture?: string) => void;
}

/** Ranges of a number with their points: each is "under" its upper end, from the one before on. */
export function BandRows({ policy, item, name, value, onChange }: RowsProps<BandItem>) {
  const t = useEditorWords();
  const language = useLanguage();
  const fact = readableFact(policy, item.fact);
  const unit = fact && 'unit' in fact ? unitName(fact.unit, language) : '';
  const hit = bandOf(item.bands, value);
  const put = (bands: BandItem['bands'], gesture?: string) => onChange({ ...item, bands }, gesture);
  return (
    <table className={styles['grid']}>
      <thead>
        <tr>
          <th scope="col">{unit ? `${t('derived.range')} · ${unit}` : t('derived.range')}</th>
          <th scope="col">{t('derived.points')}</th>
          <th className={styles['end']} aria-hidden />
        </tr>
      </thead>
      <tbody>
        {item.bands.map((band, i) => {
          const spoken = { fact: name, number: i + 1 };
          const previous = item.bands[i - 1]?.below;
          const level =
            band.below !== undefined
              ? `${t('derived.under')} ${formatNumber(band.below)}`
              : previous === undefined
                ? t('derived.fromOn')
                : `≥ ${formatNumber(previous)}`;
          return (
            <tr key={i} data-hit={hit === i || undefined} aria-current={hit === i || undefined}>
              <td>
                <div className={styles['bandName']}>
                  {band.below === undefined ? (
                    <span>{level}</span>
                  ) : (
                    <>
                      <span aria-hidden>{t('derived.under')}</span>
                      <NumberField
                        label={t('derived.lineOf', spoken)}
                        value={band.below}
                        onChange={(below, gesture) => put(setBand(item.bands, i, { below }), gesture)}
                      />
                    </>
                  )}
                </div>
                {isOutOfOrder(item.bands, i) && <p className={inspector['wrong']}>{t('derived.notAbove')}</p>}
              </td>
              <td className={styles['narrow']}>
                <NumberField
                  label={t('derived.pointsFor', { fact: name, level })}
                  value={band.points}
                  onChange={(points, gesture) => put(setBand(item.bands, i, { points }), gesture)}
                />
              </td>
              <td className={styles['end']}>
                <IconButton
                  size="small"
                  label={t('derived.removeBand', spoken)}
                  disabled={item.bands.length === 1}
                  onClick={() => put(removeBand(item.bands, i))}
                >
                  <IconX size={13} aria-hidden />
                </IconButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
