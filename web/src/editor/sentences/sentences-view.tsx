import { useEffect, useRef, type RefObject } from 'react';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { IconFileText } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import { GuideLink } from '../../guide/guide-link.js';
import { DerivedSection, FallbackSection, MovementSection, SharedSection } from './foot-sections.js';
import { RuleBlock } from './rule-block.js';
import { edit, standOn } from './sentences-store.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';
import { TierSection } from './tier-section.js';
import { onLineKey, useKeptFocus } from './use-line-keys.js';

/** The policy as it would be read out, best tier first; every value can be changed where it stands. */
export function SentencesView({ editable }: { editable: boolean }) {
  const t = useSentencesWords();
  const view = useRef<HTMLDivElement>(null);
  const document = useEditor((state) => state.document);
  useKeptFocus(view);
  useFirstLine(view, document);
  useEffect(() => () => edit(null), []);
  return (
    <div ref={view} className={styles['view']} role="region" aria-label={t('region')} onKeyDown={onLineKey}>
      {document.rules.length === 0 && editable && <NoRules />}
      <ol className={styles['card']}>
        <TierSections document={document} editable={editable} />
        <FallbackSection editable={editable} />
        <MovementSection editable={editable} />
      </ol>
      <DerivedSection editable={editable} />
      <SharedSection editable={editable} />
      {editable && (
        <p className={styles['hint']}>
          {t('hint')} <GuideLink about="views" />
        </p>
      )}
    </div>
  );
}

const lifts = ({ effect = 'qualify' }: EditableRule) => effect === 'qualify' || effect === 'retain';

function TierSections({
  document: { tiers, rules, fallback },
  editable,
}: {
  document: EditableDocument;
  editable: boolean;
}) {
  const lifting = (tier: string) => rules.filter((rule) => rule.tier === tier && lifts(rule));
  return (
    <>
      {tiers.map((tier, rank) => {
        const own = lifting(tier.key);
        if (tier.key === fallback && own.length === 0) return null;
        return <TierSection key={tier.key} tier={tier} rank={rank} rules={own} editable={editable} />;
      })}
      {rules
        .filter((rule) => !lifts(rule))
        .map((rule) => (
          <li key={rule.id} className={styles['section']}>
            <RuleBlock rule={rule} editable={editable} named={false} counts="rule" />
          </li>
        ))}
    </>
  );
}

/** Tab comes to the first line until one was stood on. */
function useFirstLine(view: RefObject<HTMLElement | null>, document: EditableDocument) {
  useEffect(() => {
    if (view.current?.querySelector('[data-line][tabindex="0"]')) return;
    const first = view.current?.querySelector<HTMLElement>('[data-line]')?.dataset['line'];
    if (first !== undefined) standOn(first);
  }, [view, document]);
}

function NoRules() {
  const t = useSentencesWords();
  const actions = useActions();
  return (
    <EmptyState
      icon={<IconFileText size={22} />}
      title={t('empty')}
      actions={
        <Button kind="primary" onClick={() => actions.addRule()}>
          {t('addFirst')}
        </Button>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
