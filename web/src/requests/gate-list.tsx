import type { Certification } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { ReactNode } from 'react';
import { usePartsWords } from '../parts/parts-words.js';
import { IconAlertTriangle, IconCheck } from '../ui/icons.js';
import { SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import { GuideLink } from '../guide/guide-link.js';
import styles from './gate-list.module.css';
import { Differences } from './differences.js';
import type { Gate, GateState } from './request-gates.js';
import { useRequestsWords } from './requests-words.js';

function StateMark({ state }: { state: GateState }) {
  const t = useRequestsWords();
  const label = state === 'done' ? t('gates.done') : t('gates.waiting');
  return (
    <span className={styles['mark']} data-state={state} role="img" aria-label={label}>
      {state === 'done' && <IconCheck size={12} stroke={3} />}
      {state === 'blocked' && <IconAlertTriangle size={12} stroke={2.5} />}
    </span>
  );
}

interface GateWords {
  title: string;
  text?: string;
}

/** How far the double-check is, and on how much it rests. */
function useCertificationWords(): (certification: Certification) => GateWords {
  const t = useRequestsWords();
  const parts = usePartsWords();
  const format = useFormat();
  return ({ state, report }) => {
    if (state === 'failed') return { title: t('gates.certifyFailed'), text: t('gates.certifyFailedText') };
    if (state === 'interrupted')
      return { title: t('gates.certifyInterrupted'), text: t('gates.certifyInterruptedText') };
    if (state !== 'passed') return { title: t('gates.certifying'), text: t('gates.certifyingText') };
    const text = report && parts('certification.text', { customers: format.number(report.customers) });
    return { title: parts('certification.title'), ...(text === undefined ? {} : { text }) };
  };
}

function useGateWords(gate: Gate): GateWords {
  const t = useRequestsWords();
  const certification = useCertificationWords();
  switch (gate.name) {
    case 'noErrors':
      return { title: t('gates.noErrors'), text: t('gates.noErrorsText') };
    case 'tests':
      return { title: t('gates.tests', { passed: gate.passed, count: gate.total }), text: t('gates.testsText') };
    case 'certification':
      return certification(gate.certification);
    case 'upToDate':
      if (gate.state === 'done') return { title: t('gates.upToDate') };
      return { title: t('gates.behind'), text: t('gates.behindText', { version: gate.live ?? 0 }) };
    case 'changesAsked':
      return { title: t('gates.changesAsked'), text: t('gates.changesAskedText') };
    case 'comments':
      return { title: t('gates.comments', { count: gate.open }), text: t('gates.commentsText') };
    case 'approvals':
      if (gate.need === 0) return { title: t('gates.noApprovals'), text: t('gates.noApprovalsText') };
      return {
        title: t('gates.approvals', { have: gate.have, need: gate.need }),
        text: t('gates.approvalsText'),
      };
    default:
      return gate satisfies never;
  }
}

function GateRow({ gate, children }: { gate: Gate; children?: ReactNode }) {
  const { title, text } = useGateWords(gate);
  return (
    <li className={styles['gate']}>
      <StateMark state={gate.state} />
      <div>
        <b>{title}</b>
        {text && <p>{text}</p>}
        {children}
      </div>
    </li>
  );
}

interface GateListProps {
  gates: readonly Gate[];
  document: PolicyDocument;
  /** The way to catch up with live. */
  update?: ReactNode;
}

export function GateList({ gates, document, update }: GateListProps) {
  const t = useRequestsWords();
  return (
    <section>
      <SectionHeading action={<GuideLink about="gates" />}>{t('gates.title')}</SectionHeading>
      <ul>
        {gates.map((gate) => (
          <GateRow key={gate.name} gate={gate}>
            {gate.name === 'certification' && <Differences certification={gate.certification} document={document} />}
            {gate.name === 'upToDate' && update}
          </GateRow>
        ))}
      </ul>
    </section>
  );
}
