import { inLanguage } from '@tierwright/shared/language';
import { tierName } from '@tierwright/shared/policy';
import { memo, useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import type { EditableRule } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { AddCondition } from './add-condition.js';
import { AddRule } from './add-rule.js';
import { RuleCount, TierCount } from './counts.js';
import { LineView } from './line-view.js';
import { ruleLines } from './lines.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';

export interface RuleBlockProps {
  rule: EditableRule;
  editable: boolean;
  /** Led by its own name, where its tier stands above it already. */
  named: boolean;
  /** The tier's colour, where the rule stands for its tier. */
  dot?: string | undefined;
  /** Whose customers are counted: the tier's, or those whom the rule decides. */
  counts: 'tier' | 'rule';
}

/** A rule, as a sentence or as a heading with a line for each of its conditions. */
export const RuleBlock = memo(function RuleBlock({ rule, editable, named, dot, counts }: RuleBlockProps) {
  const t = useSentencesWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const name = inLanguage(rule.name, language) || tierName(policy, rule.tier, language);
  const lines = useMemo(
    () => ruleLines(policy, rule, language, named ? name : null),
    [policy, rule, language, named, name],
  );
  const off = rule.enabled === false;
  return (
    <div data-block className={classNames(styles['block'], off && styles['off'])} title={named ? undefined : name}>
      <div className={styles['lines']}>
        {lines.map((line, i) => (
          <LineView
            key={line.id}
            line={line}
            editable={editable}
            dot={i === 0 ? dot : undefined}
            note={i === 0 && off ? t('switchedOff') : undefined}
          />
        ))}
        {editable && (
          <div className={styles['adds']}>
            <AddCondition to={{ kind: 'rule', id: rule.id }} name={name} />
            {counts === 'tier' && <AddRule tier={rule.tier} />}
          </div>
        )}
      </div>
      {counts === 'tier' ? <TierCount tier={rule.tier} /> : <RuleCount rule={rule.id} quiet={named} />}
    </div>
  );
});
