import { tierName } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconPlus } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import type { EditableRule, EditableTier } from '../document/editable.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { newRule } from '../document/new-parts.js';
import { selectRule } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { tierColor } from '../nodes/tier-color.js';
import { TierCount } from './counts.js';
import { LineView } from './line-view.js';
import { lineOf } from './lines.js';
import { RuleBlock } from './rule-block.js';
import { edit } from './sentences-store.js';
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
        {editable && <AddRule tier={tier.key} />}
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
      {editable && <AddRule tier={tier.key} />}
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
      </div>
      <TierCount tier={tier.key} />
    </div>
  );
}

function AddRule({ tier }: { tier: string }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const store = useEditorStore();
  const actions = useActions();
  const name = useEditor((state) => tierName(vocabularyOf(state.document), tier, language));
  const add = () => {
    const { document, select } = store.getState();
    const rule = newRule(document, tier);
    if (!actions.run([{ type: 'addRule', rule }])) return;
    select(selectRule(rule.id));
    setTimeout(() => edit({ addTo: `rule:${rule.id}` }));
  };
  return (
    <Button
      kind="quiet"
      size="small"
      className={styles['addRule']}
      icon={<IconPlus size={13} aria-hidden />}
      aria-label={t('addRuleFor', { tier: name })}
      tabIndex={-1}
      onClick={add}
    >
      {t('addRule')}
    </Button>
  );
}
