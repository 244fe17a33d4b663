import { IconAlertTriangle, IconCheck } from '../ui/icons.js';
import { SectionHeading } from '../ui/panel.js';
import styles from './gate-list.module.css';
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

function useGateWords(gate: Gate): { title: string; text?: string } {
  const t = useRequestsWords();
  switch (gate.name) {
    case 'noErrors':
      return { title: t('gates.noErrors'), text: t('gates.noErrorsText') };
    case 'certification':
      if (gate.state === 'blocked') return { title: t('gates.certifyFailed'), text: t('gates.certifyFailedText') };
      return { title: gate.state === 'done' ? t('gates.certified') : t('gates.certifying') };
    case 'upToDate':
      if (gate.state === 'done') return { title: t('gates.upToDate') };
      return { title: t('gates.behind'), text: t('gates.behindText', { version: gate.live ?? 0 }) };
    case 'changesAsked':
      return { title: t('gates.changesAsked'), text: t('gates.changesAskedText') };
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

function GateRow({ gate }: { gate: Gate }) {
  const { title, text } = useGateWords(gate);
  return (
    <li className={styles['gate']}>
      <StateMark state={gate.state} />
      <div>
        <b>{title}</b>
        {text && <p>{text}</p>}
      </div>
    </li>
  );
}

export function GateList({ gates }: { gates: readonly Gate[] }) {
  const t = useRequestsWords();
  return (
    <section>
      <SectionHeading>{t('gates.title')}</SectionHeading>
      <ul>
        {gates.map((gate) => (
          <GateRow key={gate.name} gate={gate} />
        ))}
      </ul>
    </section>
  );
}
