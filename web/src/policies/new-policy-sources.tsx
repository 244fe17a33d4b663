// The gallery: starter policies as cards with their ladders, a blank one, a document of one's own.
import { inLanguage } from '@tierwright/shared/language';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTemplates } from '../api/use-templates.js';
import { useLanguage } from '../app/language.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { IconFileText, IconSearch, IconSquareDashed } from '../ui/icons.js';
import { SearchField } from '../ui/search-field.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { familiesOf, familyMatches, type TemplateFamily } from './new-policy-families.js';
import { Ladder } from './new-policy-ladder.js';
import styles from './new-policy-sources.module.css';
import { usePoliciesWords } from './policies-words.js';

/** What a new policy starts from. */
export type Source = { kind: 'template'; key: string } | { kind: 'blank' } | { kind: 'document' };

interface SourcesProps {
  chosen: Source | undefined;
  onChoose: (source: Source) => void;
}

const ignoreEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

export function NewPolicySources({ chosen, onChoose }: SourcesProps) {
  const t = usePoliciesWords();
  const templates = useTemplates();
  const [term, setTerm] = useState('');
  const shown = familiesOf(templates.data ?? []).filter((family) => familyMatches(family, term));
  return (
    <div className={styles['sources']}>
      <div className={styles['search']} onKeyDown={ignoreEnter}>
        <SearchField label={t('new.search')} value={term} onChange={setTerm} icon={<IconSearch size={15} />} />
      </div>
      <div role="radiogroup" aria-label={t('new.from')} className={styles['groups']}>
        <p className={styles['label']}>{t('new.own')}</p>
        <div className={styles['cards']}>
          <OwnCards chosen={chosen} onChoose={onChoose} />
        </div>
        <p className={styles['label']}>{t('new.templates')}</p>
        {templates.isPending && <SkeletonLines lines={5} />}
        {templates.isError && <p className={styles['failed']}>{t('new.templatesFailed')}</p>}
        {templates.data && shown.length === 0 && (
          <EmptyState
            title={t('new.nothingFound', { term })}
            actions={<Button onClick={() => setTerm('')}>{t('clearSearch')}</Button>}
          >
            {t('new.nothingFoundText')}
          </EmptyState>
        )}
        <div className={styles['cards']}>
          {shown.map((family) => (
            <TemplateCard key={family.base.key} family={family} chosen={chosen} onChoose={onChoose} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface CardProps {
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

const Card = ({ checked, onChoose, children }: CardProps) => (
  <label className={styles['card']}>
    {/* A click on the card that is chosen already opens its preview on a phone. */}
    <input type="radio" name="source" checked={checked} onChange={onChoose} onClick={checked ? onChoose : undefined} />
    {children}
  </label>
);

function OwnCards({ chosen, onChoose }: SourcesProps) {
  const t = usePoliciesWords();
  return (
    <>
      <Card checked={chosen?.kind === 'blank'} onChoose={() => onChoose({ kind: 'blank' })}>
        <b>
          <IconSquareDashed size={15} aria-hidden /> {t('new.blank')}
        </b>
        <span>{t('new.blankText')}</span>
      </Card>
      <Card checked={chosen?.kind === 'document'} onChoose={() => onChoose({ kind: 'document' })}>
        <b>
          <IconFileText size={15} aria-hidden /> {t('new.document')}
        </b>
        <span>{t('new.documentText')}</span>
      </Card>
    </>
  );
}

function TemplateCard({ family, chosen, onChoose }: SourcesProps & { family: TemplateFamily }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const { base, ways } = family;
  const shown = ways.find(({ key }) => chosen?.kind === 'template' && chosen.key === key);
  const { name, audience, tiers, facts, rules, samples } = shown ?? base;
  const inOther = inLanguage(name, language === 'en' ? 'zh-CN' : 'en');
  return (
    <Card checked={shown !== undefined} onChoose={() => onChoose({ kind: 'template', key: (shown ?? base).key })}>
      <span className={styles['head']}>
        <b>{inLanguage(name, language)}</b>
        <small lang={language === 'en' ? 'zh-CN' : 'en'}>{inOther}</small>
      </span>
      <Ladder tiers={tiers} samples={samples} />
      <span>{inLanguage(audience, language)}</span>
      <small className={styles['figures']}>
        {[
          t('new.tierCount', { count: tiers.length }),
          t('new.factCount', { count: facts.length }),
          t('new.ruleCount', { count: rules }),
          ...(ways.length > 1 ? [t('new.ways', { count: ways.length })] : []),
        ].join(' · ')}
      </small>
    </Card>
  );
}
