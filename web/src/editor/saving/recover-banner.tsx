import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useEditorStore } from '../document/editor-context.js';
import type { KeptCopy } from '../document/kept-copy.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './save-state.module.css';
import { timeOf } from './time-of.js';

/** Work that never reached the server, kept in this browser: offered once, when the draft is opened again. */
export function RecoverBanner({ copy, onSettled }: { copy: KeptCopy; onSettled: () => void }) {
  const t = useEditorWords();
  const language = useLanguage();
  const store = useEditorStore();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const settle = (restored: boolean) => {
    if (restored) store.getState().recover(copy);
    onSettled();
    setOpen(false);
  };
  return (
    <div className={styles['banner']} role="alert">
      <p>
        <b>{t('recover.title')}</b> {t('recover.text', { time: timeOf(new Date(copy.at), language) })}
      </p>
      <Button size="small" kind="primary" onClick={() => settle(true)}>
        {t('recover.restore')}
      </Button>
      <Button size="small" onClick={() => settle(false)}>
        {t('recover.discard')}
      </Button>
    </div>
  );
}
