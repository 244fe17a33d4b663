import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { classNames } from '../../ui/class-names.js';
import { IconAlertTriangle, IconCheck, IconSearch } from '../../ui/icons.js';
import { useEditorStore } from '../document/editor-context.js';
import { JsonController, type JsonStatus } from './json-controller.js';
import { useJsonWords } from './json-words.js';
import styles from './json.module.css';

const calm: JsonStatus = { pending: false, faults: [], line: 0 };

/** The policy as the text that is stored, to be written by hand. */
export function JsonView({ editable }: { editable: boolean }) {
  const t = useJsonWords();
  const language = useLanguage();
  const store = useEditorStore();
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<JsonController | null>(null);
  const [status, setStatus] = useState(calm);
  useEffect(() => {
    if (!host.current) return;
    const onLeave = () => bar.current?.focus();
    const made = new JsonController(store, { host: host.current, language, editable, onStatus: setStatus, onLeave });
    setController(made);
    return () => made.stop();
  }, [store, language, editable]);
  return (
    <section className={styles['view']} aria-label={t('region')}>
      <div ref={host} className={styles['text']} />
      <div ref={bar} tabIndex={-1} className={classNames(styles['bar'], status.faults.length > 0 && styles['faulty'])}>
        <Says status={status} editable={editable} />
        {status.faults.length > 0 && (
          <>
            <Button size="small" onClick={controller?.focusFault}>
              {t('goTo')}
            </Button>
            <Button size="small" onClick={controller?.back}>
              {t('back')}
            </Button>
          </>
        )}
        <span className={styles['end']}>
          {editable && <span className={styles['leave']}>{t('leave')}</span>}
          <Button
            size="small"
            kind="quiet"
            icon={<IconSearch size={14} aria-hidden />}
            title="Ctrl F"
            onClick={controller?.search}
          >
            {t('search')}
          </Button>
          {editable && (
            <Button size="small" kind="quiet" title="Shift Alt F" onClick={controller?.format}>
              {t('format')}
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}

function Says({ status: { pending, faults, line }, editable }: { status: JsonStatus; editable: boolean }) {
  const t = useJsonWords();
  const language = useLanguage();
  const [first] = faults;
  if (first)
    return (
      <p className={styles['says']} role="status">
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          {t('faulty', { count: faults.length, line, fault: first.message[language] })} <small>{t('kept')}</small>
        </span>
      </p>
    );
  return (
    <p className={styles['says']} role="status">
      {!pending && <IconCheck size={16} aria-hidden />}
      {t(!editable ? 'readOnly' : pending ? 'reading' : 'same')}
    </p>
  );
}
