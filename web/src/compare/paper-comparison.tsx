import { withDefaults } from '@tierwright/shared/policy';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { ChangeCounts, ChangeList } from '../parts/change-list.js';
import type { ComparedDocuments } from '../parts/compare-slot.js';
import { FlowTable } from '../parts/effect/flow-table.js';
import { JsonDiff } from '../parts/json-diff.js';
import { useFormat } from '../ui/use-format.js';
import { BenefitsView } from './benefits-view.js';
import type { Compared } from './compare-page.js';
import { useCompareWords } from './compare-words.js';
import { CustomersEffect } from './customers-view.js';
import styles from './paper-comparison.module.css';
import type { ComparedSide } from './use-side.js';

/** Whether the page is being printed; known before the first sheet is laid out. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

type PaperProps = Compared & { Picture: ComponentType<ComparedDocuments> };

/** The whole comparison for paper, in place of the screen: who with whom, then every view after another. */
export function PaperComparison(props: PaperProps) {
  const printing = usePrinting();
  return printing ? createPortal(<Sheets {...props} />, document.body) : null;
}

function Sheets({ Picture, ...compared }: PaperProps) {
  const t = useCompareWords();
  const format = useFormat();
  const { from, to, before, after, changes, simulated } = compared;
  const samePolicy = from.address.policy === to.address.policy;
  return (
    <article className={styles['paper']}>
      <header>
        <h1>{samePolicy ? to.policyName : `${from.policyName} · ${to.policyName}`}</h1>
        <dl>
          <Side label={t('from')} side={from} named={!samePolicy} />
          <Side label={t('to')} side={to} named={!samePolicy} />
        </dl>
        <p>{t('printed', { day: format.time(new Date().toISOString()) })}</p>
      </header>
      <Section title={t('sentences')}>
        <ChangeCounts changes={changes} />
        <ChangeList changes={changes} before={before} after={after} />
      </Section>
      <Section title={t('canvas')}>
        <Picture before={before} after={after} changes={changes} />
      </Section>
      <Section title={t('benefits.title')}>
        <BenefitsView before={before} after={after} />
      </Section>
      <Section title={t('customers.title')}>
        {simulated.state === 'apart' && <p>{t('customers.apart')}</p>}
        {simulated.state === 'asked' && <CustomersEffect {...compared} />}
        <Matrix {...compared} />
        {(simulated.state === 'unasked' || simulated.state === 'mayNot') && <p>{t('notPrinted')}</p>}
      </Section>
      <Section title={t('json')}>
        <JsonDiff before={before} after={after} />
      </Section>
    </article>
  );
}

/** The screen shows the flow or the matrix, paper both. */
function Matrix({ before, after, changes, to, simulated: { simulation } }: Compared) {
  const effect = simulation?.summary?.effect;
  if (!simulation || !effect) return null;
  const sides = { before: withDefaults(before), after: withDefaults(after) };
  return (
    <FlowTable policyKey={to.address.policy} simulation={simulation} {...sides} changes={changes} effect={effect} />
  );
}

function Side({ label, side, named }: { label: string; side: ComparedSide; named: boolean }) {
  const t = useCompareWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {named && `${side.policyName} · `}
        {side.label}
        <code>{t('hash', { hash: side.hash })}</code>
      </dd>
    </>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);
