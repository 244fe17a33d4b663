import { tierName } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import type { EditableRule, EditableTier } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { tierColor } from '../nodes/tier-color.js';
import { AddRule } from './add-rule.js';
import { TierCount } from './counts.js';
import { LineView } from './line-view.js';
import { lineOf } from './lines.js';
import { RuleBlock } from './rule-block.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';

export interface TierSectionProps {
  tier: EditableTier;
  rank: number;
  /** Those that lift to the tier or keep it. */
  rules: readonly EditableRule[];
  editable: boolean;
}

/** A tier and who gets it: its one rule in one sentence with it, several below it. */
export function TierSection({ tier, rank, rules, editable }: TierSectionProps) {
  const dot = tierColor(tier.color, rank);
  const [only, ...others] = rules;
  if (only && others.length === 0 && (only.effect ?? 'qualify') === 'qualify')
    return (
      <li className={styles['section']}>
        <RuleBlock rule={only} editable={editable} named={false} dot={dot} counts="tier" />
      </li>
    );
  return (
    <li className={styles['section']}>
      <TierLine tier={tier} dot={dot} several={rules.length > 0} editable={editable} />
      <ul className={styles['below']}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleBlock rule={rule} editable={editable} named counts="rule" />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface TierLineProps {
  tier: EditableTier;
  dot: string;
  several: boolean;
  editable: boolean;
}

function TierLine({ tier, dot, several, editable }: TierLineProps) {
  const t = useSentencesWords();
  const language = useLanguage();
  const name = useEditor((state) => tierName(vocabularyOf(state.document), tier.key, language));
  const words = t(several ? 'oneOf' : 'noRule');
  const line = useMemo(() => {
    const colon = language === 'en' ? ': ' : '：';
    return lineOf({ kind: 'tier', id: tier.key }, [
      { kind: 'tier', text: name, tierKey: tier.key },
      { kind: 'text', text: colon + words },
    ]);
  }, [tier.key, name, words, language]);
  return (
    <div className={styles['block']}>
      <div className={styles['lines']}>
        <LineView line={line} editable={editable} dot={dot} />
        {editable && <AddRule tier={tier.key} />}
      </div>
      <TierCount tier={tier.key} />
    </div>
  );
}
