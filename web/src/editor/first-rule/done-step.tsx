import { tierName } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconCircleCheck } from '../../ui/icons.js';
import { TierDot } from '../../ui/tier-dot.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { openTiers } from './first-line.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';
import { StepFoot } from './step-foot.js';
import type { Guide } from './use-guide.js';

/** What the line does, in customers, and where to go from here. */
export function DoneStep({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const reached = useEditor(({ document }) => document.rules.at(-1)?.tier);
  const next = useEditor(({ document }) => openTiers(document)[0]);
  const counts = useDecorations((state) => state.counts);
  const result = reached === undefined ? undefined : counts?.tiers[reached];
  const named = (key: string) => tierName(policy, key, language);
  return (
    <>
      <h2>
        <IconCircleCheck size={18} aria-hidden /> {t('done.title')}
      </h2>
      <p>{t('done.text')}</p>
      <p className={styles['sentence']} role="status">
        {counts && result && reached !== undefined ? (
          <>
            <TierDot color={policy.tiers.find(({ key }) => key === reached)?.color} />{' '}
            {t('done.result', { count: result.count, total: counts.total, tier: named(reached) })}
          </>
        ) : (
          t('done.counting')
        )}
      </p>
      <StepFoot>
        {next !== undefined && (
          <Button onClick={() => guide.goTo('line')}>{t('done.another', { tier: named(next) })}</Button>
        )}
        <Button kind="primary" onClick={() => guide.goTo(null)}>
          {t('done.finish')}
        </Button>
      </StepFoot>
    </>
  );
}
