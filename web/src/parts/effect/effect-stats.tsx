import type { Direction } from '@tierwright/shared/contracts';
import { factName } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useFormat } from '../../ui/use-format.js';
import { CustomersLink } from './customers-link.js';
import { share, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

interface StatProps {
  effectOf: DoneEffect;
  direction: Extract<Direction, 'stay' | 'down' | 'up' | 'unknown'>;
  count: number;
  label: string;
}

const marks = { stay: '', down: '▼', up: '▲', unknown: '?' } as const;

/** A number, and below it what it counts: the way to these customers where there are any. */
function Stat({ effectOf, direction, count, label }: StatProps) {
  const format = useFormat();
  const mark = marks[direction];
  return (
    <div className={styles['stat']}>
      <dt>
        {count === 0 ? (
          label
        ) : (
          <CustomersLink effectOf={effectOf} search={{ direction }} title={label}>
            {label}
          </CustomersLink>
        )}
      </dt>
      <dd data-direction={direction}>
        {mark && <span aria-hidden>{mark} </span>}
        {format.number(count)}
      </dd>
    </div>
  );
}

/** What the unknown lack, where it is one fact. */
function useUnknownLabel({ effect, after }: DoneEffect): string {
  const t = useEffectWords();
  const language = useLanguage();
  const { unknown, wereUnknown, missing } = effect;
  const [only, ...others] = missing;
  const fact = only && others.length === 0 ? factName(after, only.fact, language) : undefined;
  if (fact === undefined) return unknown === wereUnknown ? t('unknown') : t('unknownWas', { count: wereUnknown });
  return unknown === wereUnknown ? t('unknownFact', { fact }) : t('unknownFactWas', { fact, count: wereUnknown });
}

/** How many stay, go down, go up, and cannot be told. */
export function EffectStats(effectOf: DoneEffect) {
  const t = useEffectWords();
  const { stay, up, down, unknown } = effectOf.effect;
  const { evaluated = 0 } = effectOf.simulation.summary ?? {};
  const unknownLabel = useUnknownLabel(effectOf);
  const of = (count: number) => ({ share: share(count, evaluated) });
  return (
    <dl className={styles['stats']}>
      <Stat effectOf={effectOf} direction="stay" count={stay} label={t('stay')} />
      <Stat effectOf={effectOf} direction="down" count={down} label={down ? t('downShare', of(down)) : t('down')} />
      <Stat effectOf={effectOf} direction="up" count={up} label={up ? t('upShare', of(up)) : t('up')} />
      <Stat effectOf={effectOf} direction="unknown" count={unknown} label={unknownLabel} />
    </dl>
  );
}
