// What a starter policy says before it is taken: its ladder, its rules as sentences, its customers, its choices.
import type { Customer, TemplateAnswer } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { formatValue, ruleName, withDefaults, type Policy, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useTemplate } from '../api/use-template.js';
import { useTemplates } from '../api/use-templates.js';
import { useLanguage } from '../app/language.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Segmented } from '../ui/segmented.js';
import { TierDot } from '../ui/tier-dot.js';
import { familiesOf } from './new-policy-families.js';
import { Ladder } from './new-policy-ladder.js';
import styles from './new-policy-preview.module.css';
import { sampleRows, tellingFacts } from './new-policy-samples.js';
import { usePoliciesWords } from './policies-words.js';

interface TemplatePreviewProps {
  templateKey: string;
  onChoose: (key: string) => void;
}

export function TemplatePreview({ templateKey, onChoose }: TemplatePreviewProps) {
  const template = useTemplate(templateKey);
  return (
    <>
      <Ways templateKey={templateKey} onChoose={onChoose} />
      <Load query={template}>{(data) => <Whole template={data} />}</Load>
    </>
  );
}

/** The variants of one starter policy, side by side. */
function Ways({ templateKey, onChoose }: TemplatePreviewProps) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const families = familiesOf(useTemplates().data ?? []);
  const ways = families.find((family) => family.ways.some(({ key }) => key === templateKey))?.ways ?? [];
  if (ways.length < 2) return null;
  const options = ways.map(({ key, name, way }) => ({ value: key, label: inLanguage(way ?? name, language) }));
  return (
    <div className={styles['ways']}>
      <Segmented label={t('new.variants')} options={options} value={templateKey} onChange={onChoose} />
    </div>
  );
}

function Whole({ template }: { template: TemplateAnswer }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  // The contract leaves document and customers open; our own templates are policies with customers.
  const document = template.document as PolicyDocument;
  const policy = useMemo(() => withDefaults(document), [document]);
  const purpose = inLanguage(policy.purpose, language);
  return (
    <>
      <header className={styles['title']}>
        <h3>{inLanguage(template.name, language)}</h3>
        <p>{inLanguage(template.audience, language)}</p>
      </header>
      {purpose && <p className={styles['purpose']}>{purpose}</p>}
      <SectionHeading>{t('new.rulesHeading')}</SectionHeading>
      <Panel>
        <PolicyOutline document={document} />
      </Panel>
      <SectionHeading>{t('new.samplesHeading', { count: template.samples.total })}</SectionHeading>
      <Panel padded>
        <Ladder tiers={template.tiers} samples={template.samples} counts />
        <Samples policy={policy} customers={(template.customers ?? []) as readonly Customer[]} />
      </Panel>
      <Choices policy={policy} />
    </>
  );
}

function Samples({ policy, customers }: { policy: Policy; customers: readonly Customer[] }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const rows = useMemo(() => sampleRows(policy, customers, 1), [policy, customers]);
  const facts = tellingFacts(policy, 3);
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('new.sampleTable')}>
      <table className={styles['samples']}>
        <thead>
          <tr>
            <th scope="col">{t('new.customer')}</th>
            {facts.map((fact) => (
              <th key={fact.key} scope="col">
                {inLanguage(fact.label, language) || fact.key}
              </th>
            ))}
            <th scope="col">{t('new.tier')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ customer, tier }) => (
            <tr key={customer.id}>
              <th scope="row">{customer.name ?? customer.id}</th>
              {facts.map((fact) => (
                <td key={fact.key}>{formatValue(fact, customer.facts[fact.key], language)}</td>
              ))}
              <td>
                <TierDot color={tier?.color} />{' '}
                {tier
                  ? inLanguage(tier.name, language) || tier.key
                  : t(tier === null ? 'new.noTier' : 'new.undetermined')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every note that its makers left: what they chose, and which numbers are there as an example only. */
function Choices({ policy }: { policy: Policy }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const named = [
    ...policy.tiers.map(({ key, name, note }) => ({ what: inLanguage(name, language) || key, note })),
    ...[...policy.facts, ...policy.derived].map(({ key, label, note }) => ({
      what: inLanguage(label, language) || key,
      note,
    })),
    ...policy.rules.map((rule) => ({ what: ruleName(policy, rule, language), note: rule.note })),
  ];
  const notes = named.flatMap(({ what, note }) => {
    const words = inLanguage(note, language);
    return words ? [{ what, words }] : [];
  });
  if (notes.length === 0) return null;
  return (
    <>
      <SectionHeading>{t('new.choicesHeading')}</SectionHeading>
      <Panel padded>
        <dl className={styles['choices']}>
          {notes.map(({ what, words }, i) => (
            <div key={i}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  );
}
