import { formatNumber } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { SkeletonLines } from '../../../ui/skeleton.js';
import { useEditor } from '../../document/editor-context.js';
import { customersIn } from '../counting/customer-selection.js';
import { CustomerList } from '../dock/customer-list.js';
import { TierName, useOutcomeName } from '../dock/tier-name.js';
import { useSimulation, type BaseSide, type OpenCustomers, type SimulationAnswer } from '../state/simulation-store.js';
import { usePublishWords } from '../words/publish-words.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './publish-dialog.module.css';

/** Who moves when this goes live, before it does: the numbers of the simulation, and the customers behind them. */
export function EffectSection({ onLeave }: { onLeave: () => void }) {
  const t = usePublishWords();
  const names = useSimulationWords();
  const open = useSimulation((state) => state.open);
  const source = useSimulation((state) => state.source.kind);
  const name = source === 'samples' ? names('dataset.samples') : (open?.name ?? '');
  return (
    <section className={styles['section']}>
      <h3>
        {t('who')}
        {open && <span>{t('whoWith', { name, count: formatNumber(open.customers.length) })}</span>}
      </h3>
      {open ? <Effect open={open} onLeave={onLeave} /> : <p className={styles['quiet']}>{t('noCustomers')}</p>}
    </section>
  );
}

function Effect({ open, onLeave }: { open: OpenCustomers; onLeave: () => void }) {
  const t = usePublishWords();
  const document = useEditor((state) => state.document);
  const answer = useSimulation((state) => state.answer);
  if (!answer || answer.document !== document || answer.token !== open.token)
    return (
      <div aria-busy aria-label={t('counting')}>
        <SkeletonLines lines={2} />
      </div>
    );
  return (
    <>
      <Numbers answer={answer} />
      <Movers answer={answer} open={open} onLeave={onLeave} />
    </>
  );
}

const Number = ({ count, label, mark, tone }: { count: number; label: string; mark?: string; tone?: string }) => (
  <div>
    <b data-tone={tone}>
      {mark && <span aria-hidden data-tone={tone}>{`${mark} `}</span>}
      {formatNumber(count)}
    </b>
    <span>{label}</span>
  </div>
);

/** null where nothing is live: what the draft was when it was opened is nothing to publish against. */
const liveIn = ({ base }: SimulationAnswer): BaseSide | null => (base === null || base.version === null ? null : base);

function Numbers({ answer }: { answer: SimulationAnswer }) {
  const t = usePublishWords();
  const { distribution } = answer;
  const live = liveIn(answer);
  if (!live)
    return (
      <div className={styles['stats']}>
        <Number count={distribution.total} label={t('total')} />
        <Number count={distribution.undetermined} label={t('unknown')} mark="?" />
      </div>
    );
  const { up, down, stay, unknown, wasUnknown } = live.moves;
  return (
    <div className={styles['stats']}>
      <Number count={up} label={t('up')} mark="▲" tone="up" />
      <Number count={down} label={t('down')} mark="▼" tone="down" />
      <Number count={stay} label={t('stay')} />
      <Number
        count={unknown}
        label={unknown === wasUnknown ? t('unknown') : t('unknownWas', { count: wasUnknown })}
        mark="?"
      />
    </div>
  );
}

/** Of a first version: how many customers get each tier. */
function FirstTiers({ answer: { ladder, distribution } }: { answer: SimulationAnswer }) {
  const t = usePublishWords();
  const nameOf = useOutcomeName(ladder);
  return (
    <>
      <p className={styles['quiet']}>{t('firstEffect')}</p>
      <ul className={styles['tiers']}>
        {ladder.map(({ color }, outcome) => (
          <li key={outcome}>
            <TierName name={nameOf(outcome)} color={color} /> <b>{formatNumber(distribution.rungs[outcome] ?? 0)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function Movers({ answer, open, onLeave }: { answer: SimulationAnswer; open: OpenCustomers; onLeave: () => void }) {
  const t = usePublishWords();
  const live = liveIn(answer);
  const places = useMemo(() => customersIn({ kind: 'moved' }, answer.outcomes, live?.outcomes ?? null), [answer, live]);
  if (!live) return <FirstTiers answer={answer} />;
  if (places.length === 0) {
    const lost = live.moves.unknown - live.moves.wasUnknown;
    return <p className={styles['quiet']}>{lost > 0 ? t('nobodyButUnknown', { count: lost }) : t('nobody')}</p>;
  }
  return (
    <div className={styles['movers']} style={{ ['--rows' as string]: places.length }}>
      <CustomerList answer={answer} open={open} places={places} listKey="moved" onOpened={onLeave} />
    </div>
  );
}
