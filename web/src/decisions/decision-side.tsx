import type { Decision } from '@tierwright/shared/contracts';
import { formatDay, formatValue, readableFact } from '@tierwright/shared/policy';
import type { useDecisionReplay } from '../api/use-decision-replay.js';
import { useLanguage } from '../app/language.js';
import { SectionHeading } from '../ui/panel.js';
import { TierDot } from '../ui/tier-dot.js';
import { useFormat } from '../ui/use-format.js';
import { DecisionRecord } from './decision-record.js';
import styles from './decision-page.module.css';
import { useDecisionsWords } from './decisions-words.js';
import { FactList } from './fact-list.js';
import { ReplayResult } from './replay-result.js';
import { benefitName, factList, tierWords, type Speaker } from './speaker.js';
import type { DecidedBy } from './use-decided-by.js';
import { verdict } from './verdict.js';

interface DecisionSideProps {
  decision: Decision;
  decided: DecidedBy;
  replay: ReturnType<typeof useDecisionReplay>;
}

/** What was decided and why, the replay, the facts, and the record. */
export function DecisionSide({ decision, decided, replay }: DecisionSideProps) {
  const speaker = decided.state === 'there' ? decided.speaker : null;
  return (
    <div className={styles['side']}>
      <Headline decision={decision} speaker={speaker} />
      <ReplayResult replay={replay} speaker={speaker} />
      {speaker && <Why decision={decision} speaker={speaker} />}
      {speaker && <FactList decision={decision} speaker={speaker} />}
      <DecisionRecord decision={decision} />
    </div>
  );
}

function Headline({ decision, speaker }: { decision: Decision; speaker: Speaker | null }) {
  const t = useDecisionsWords();
  const format = useFormat();
  const language = useLanguage();
  const { answer, decidedAt } = decision;
  const customer = decision.customer ?? t('someone');
  const tier = speaker ? tierWords(speaker, answer.tier) : (answer.tierName ?? answer.tier ?? '');
  const color = speaker?.policy.tiers.find(({ key }) => key === answer.tier)?.color;
  const isOpen = answer.status === 'undetermined';
  const words = isOpen
    ? t('headlineUnknown', { customer })
    : answer.tier === null
      ? t('headlineNone', { customer })
      : t('headline', { customer, tier });
  return (
    <>
      <h1>
        {!isOpen && answer.tier !== null && <TierDot color={color} />}
        {words}
      </h1>
      <p>{t('on', { time: format.time(decidedAt), day: formatDay(answer.asOf, language) })}</p>
    </>
  );
}

function Why({ decision: { answer }, speaker }: { decision: Decision; speaker: Speaker }) {
  const t = useDecisionsWords();
  const { benefits, next } = answer;
  return (
    <>
      <section className={styles['why']} aria-label={t('why')}>
        {verdict(answer, speaker).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {benefits.length > 0 && (
        <section>
          <SectionHeading>{t('benefits')}</SectionHeading>
          <ul className={styles['benefits']}>
            {benefits.map((key) => (
              <li key={key}>{benefitName(speaker, key)}</li>
            ))}
          </ul>
        </section>
      )}
      {next && (
        <section>
          <SectionHeading>{t('next.title', { tier: tierWords(speaker, next.tier) })}</SectionHeading>
          <ul className={styles['benefits']}>
            {next.changes.map(({ fact, have, need }) => (
              <li key={fact}>
                {t('next.change', {
                  fact: factList(speaker, [fact]),
                  have: formatValue(readableFact(speaker.policy, fact), have, speaker.language),
                  need: formatValue(readableFact(speaker.policy, fact), need, speaker.language),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
