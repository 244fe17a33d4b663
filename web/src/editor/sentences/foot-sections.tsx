import { derivedSentence, fallbackSentence, movementSentence, type Movement } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { movementExample } from '../inspector/movement/movement-example.js';
import { usualMovement } from '../inspector/movement/movement-section.js';
import { stepSentence } from '../inspector/movement/movement-words.js';
import { useChange } from '../inspector/use-change.js';
import { tierColor } from '../nodes/tier-color.js';
import { useToday } from '../simulation/state/use-live-simulation.js';
import { AddCondition } from './add-condition.js';
import { TierCount } from './counts.js';
import { LineView } from './line-view.js';
import { lineOf, sharedLines } from './lines.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';

/** Those whom no rule lifts. */
export function FallbackSection({ editable }: { editable: boolean }) {
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const line = useMemo(() => lineOf({ kind: 'fallback' }, fallbackSentence(policy, language)), [policy, language]);
  const dot = useEditor(({ document: { tiers, fallback } }) => {
    const rank = tiers.findIndex(({ key }) => key === fallback);
    return rank < 0 ? undefined : tierColor(tiers[rank]?.color, rank);
  });
  return (
    <li className={styles['section']}>
      <div className={styles['block']}>
        <div className={styles['lines']}>
          <LineView line={line} editable={editable} dot={dot} />
        </div>
        <TierCount tier={policy.fallback} />
      </div>
    </li>
  );
}

/** How tiers are kept over time, and what becomes of one customer by that. */
export function MovementSection({ editable }: { editable: boolean }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const change = useChange();
  const words = useEditor((state) => vocabularyOf(state.document));
  const movement = useEditor((state) => state.document.movement ?? null) as Movement | null;
  const line = useMemo(
    () => lineOf({ kind: 'movement' }, movementSentence({ ...words, movement }, language)),
    [words, movement, language],
  );
  return (
    <li className={styles['movement']}>
      <LineView line={line} editable={editable} />
      {movement ? (
        <Example movement={movement} />
      ) : (
        editable && (
          <Button kind="quiet" size="small" onClick={() => change({ type: 'changeMovement', movement: usualMovement })}>
            {t('keepOverTime')}
          </Button>
        )
      )}
    </li>
  );
}

const told = new Set(['reached', 'review', 'afterGrace']);

/** From reaching the second-best tier to losing it again. */
function Example({ movement }: { movement: Movement }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const today = useToday();
  const words = useEditor((state) => vocabularyOf(state.document));
  const steps = useMemo(() => {
    const choices = words.tiers.filter(({ key }) => key !== words.fallback);
    const tier = (choices[1] ?? choices[0])?.key ?? '';
    return movementExample({ ...words, movement }, tier, today).filter(({ situation }) => told.has(situation));
  }, [words, movement, today]);
  if (steps.length === 0) return null;
  const said = steps.map((step) => stepSentence({ ...words, movement }, step, language));
  return <p className={styles['example']}>{[t('example'), ...said].join(language === 'en' ? ' ' : '')}</p>;
}

export function DerivedSection({ editable }: { editable: boolean }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const lines = useMemo(
    () =>
      policy.derived.map((fact) => lineOf({ kind: 'derived', id: fact.key }, derivedSentence(policy, fact, language))),
    [policy, language],
  );
  if (lines.length === 0) return null;
  return (
    <section className={styles['card']} aria-label={t('computed')}>
      <h2>{t('computed')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={styles['section']}>
            <LineView line={line} editable={editable} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SharedSection({ editable }: { editable: boolean }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const named = useEditor((state) => state.document.conditions);
  const all = useMemo(
    () =>
      Object.entries(named ?? {}).map(([name, tree]) => ({ name, lines: sharedLines(policy, name, tree, language) })),
    [policy, named, language],
  );
  if (all.length === 0) return null;
  return (
    <section className={styles['card']} aria-label={t('shared')}>
      <h2>{t('shared')}</h2>
      <ul>
        {all.map(({ name, lines }) => (
          <li key={name} className={styles['section']}>
            <div className={styles['block']} data-block>
              <div className={styles['lines']}>
                {lines.map((line) => (
                  <LineView key={line.id} line={line} editable={editable} />
                ))}
                {editable && <AddCondition to={{ kind: 'shared', id: name }} name={name} />}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
