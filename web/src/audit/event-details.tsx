import type { AuditEventAnswer } from '@tierwright/shared/contracts';
import { Button } from '../ui/button.js';
import { useFormat } from '../ui/use-format.js';
import styles from './audit-page.module.css';
import type { Fields } from './audit-search.js';
import { useAuditWords } from './audit-words.js';
import { en } from './audit.en.js';
import { valueChanges, type ShownValue } from './value-changes.js';

interface EventDetailsProps {
  event: AuditEventAnswer;
  onNarrow: (change: Fields) => void;
}

/** More stand in the export. */
const most = 40;

/** Before and after, value by value, and ways to narrow the trail to this. */
export function EventDetails({ event, onNarrow }: EventDetailsProps) {
  const t = useAuditWords();
  const changes = valueChanges(event);
  const { actor, subject, action, hash } = event;
  return (
    <div className={styles['details']}>
      {changes.length === 0 ? (
        <p>{t('event.nothingKept')}</p>
      ) : (
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('event.number', { seq: event.seq })}>
          <table>
            <thead>
              <tr>
                <th>{t('event.field')}</th>
                <th>{t('event.before')}</th>
                <th>{t('event.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, most).map(({ at, before, after }) => (
                <tr key={at.join('.')}>
                  <th scope="row">
                    <FieldName at={at} />
                  </th>
                  <td>
                    <Value value={before} />
                  </td>
                  <td>
                    <Value value={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > most && <p>{t('event.more', { count: changes.length - most })}</p>}
      <p className={styles['codes']}>
        {t('event.code')} <code>{action}</code> · {t('event.hash')} <code title={hash}>{hash.slice(0, 12)}…</code>
      </p>
      <div className={styles['narrow']}>
        <Button size="small" onClick={() => onNarrow({ actor: actor.id })}>
          {t('event.sameActor', { name: actor.name })}
        </Button>
        <Button size="small" onClick={() => onNarrow({ subject: subject.id })}>
          {t('event.sameSubject')}
        </Button>
      </div>
    </div>
  );
}

type KnownField = keyof (typeof en)['field'];
const isKnown = (name: string): name is KnownField => Object.hasOwn(en.field, name);

function FieldName({ at }: { at: readonly string[] }) {
  const t = useAuditWords();
  return <>{at.map((name) => (isKnown(name) ? t(`field.${name}`) : name)).join(' › ')}</>;
}

function Value({ value }: { value: ShownValue }) {
  const t = useAuditWords();
  const format = useFormat();
  switch (value.kind) {
    case 'none':
      return <>{t('value.none')}</>;
    case 'truth':
      return <>{t(value.is ? 'value.yes' : 'value.no')}</>;
    case 'digest':
      return <i>{t('value.digest', { end: value.text })}</i>;
    case 'time':
      return <>{format.time(value.text)}</>;
    case 'hash':
      return <code title={value.text}>{`${value.text.slice(0, 4)}…${value.text.slice(-4)}`}</code>;
    case 'text':
      return <>{value.text}</>;
    default:
      return value satisfies never;
  }
}
