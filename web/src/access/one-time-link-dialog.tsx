import { CopyButton } from '../ui/copy-button.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FormActions } from '../ui/form.js';
import styles from './secret.module.css';
import { useSettingsWords } from './settings-words.js';

export interface OneTimeLink {
  purpose: 'invite' | 'reset';
  name: string;
  link: string;
}

/** A link that is shown once, to be handed over by hand. */
export function OneTimeLinkDialog({ purpose, name, link, onClose }: OneTimeLink & { onClose: () => void }) {
  const t = useSettingsWords();
  return (
    <Dialog
      title={purpose === 'invite' ? t('link.inviteTitle', { name }) : t('link.resetTitle', { name })}
      onClose={onClose}
      size={540}
      keeps
    >
      <p className={styles['text']}>{t('link.text', { name })}</p>
      <div className={styles['secret']}>
        <code>{link}</code>
        <CopyButton text={link} label={t('link.copy')} primary />
      </div>
      <FormActions>
        <Button onClick={onClose}>{t('link.done')}</Button>
      </FormActions>
    </Dialog>
  );
}
