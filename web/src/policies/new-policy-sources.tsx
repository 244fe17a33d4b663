import { IconFileText, IconSquareDashed } from '../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import type { ReactNode } from 'react';
import { useTemplates } from '../api/use-templates.js';
import { useLanguage } from '../app/language.js';
import { TierChips } from '../parts/tier-chips.js';
import { SkeletonLines } from '../ui/skeleton.js';
import styles from './new-policy-sources.module.css';
import { usePoliciesWords } from './policies-words.js';

/** What a new policy starts from. */
export type Source = { kind: 'template'; key: string } | { kind: 'blank' } | { kind: 'document' };

const sameSource = (a: Source | undefined, b: Source) =>
  a?.kind === b.kind && (a.kind !== 'template' || b.kind !== 'template' || a.key === b.key);

interface CardProps {
  source: Source;
  chosen: Source | undefined;
  onChoose: (source: Source) => void;
  title: string;
  text: string;
  icon?: ReactNode;
  children?: ReactNode;
}

const SourceCard = ({ source, chosen, onChoose, title, text, icon, children }: CardProps) => (
  <label className={styles['card']}>
    <input type="radio" name="source" checked={sameSource(chosen, source)} onChange={() => onChoose(source)} />
    <b>
      {icon} {title}
    </b>
    <span>{text}</span>
    {children}
  </label>
);

interface SourcesProps {
  chosen: Source | undefined;
  onChoose: (source: Source) => void;
}

/** The gallery: starter policies with their tiers, a blank one, a document of one's own. */
export function NewPolicySources({ chosen, onChoose }: SourcesProps) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const templates = useTemplates();
  return (
    <div role="radiogroup" aria-label={t('new.from')} className={styles['sources']}>
      <p className={styles['label']}>{t('new.templates')}</p>
      {templates.isPending && <SkeletonLines lines={5} />}
      {templates.isError && <p className={styles['failed']}>{t('new.templatesFailed')}</p>}
      {templates.data?.map((template) => (
        <SourceCard
          key={template.key}
          chosen={chosen}
          source={{ kind: 'template', key: template.key }}
          onChoose={onChoose}
          title={inLanguage(template.name, language)}
          text={inLanguage(template.summary, language)}
        >
          <TierChips tiers={template.tiers} limit={5} />
        </SourceCard>
      ))}
      <p className={styles['label']}>{t('new.from')}</p>
      <SourceCard
        chosen={chosen}
        onChoose={onChoose}
        source={{ kind: 'blank' }}
        icon={<IconSquareDashed size={15} aria-hidden />}
        title={t('new.blank')}
        text={t('new.blankText')}
      />
      <SourceCard
        chosen={chosen}
        onChoose={onChoose}
        source={{ kind: 'document' }}
        icon={<IconFileText size={15} aria-hidden />}
        title={t('new.document')}
        text={t('new.documentText')}
      />
    </div>
  );
}
