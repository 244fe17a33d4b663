import type { CreatedApiKey } from '@tierwright/shared/contracts';
import { Button } from '../ui/button.js';
import { CodeBlock } from '../ui/code-block.js';
import { CopyButton } from '../ui/copy-button.js';
import { Dialog } from '../ui/dialog.js';
import { FormActions } from '../ui/form.js';
import styles from './secret.module.css';
import { useSettingsWords } from './settings-words.js';
import { useExampleCall } from './use-example-call.js';

/** The key itself, this once, and a call to try it with. */
export function CreatedKeyDialog({ created, onClose }: { created: CreatedApiKey; onClose: () => void }) {
  const t = useSettingsWords();
  const call = useExampleCall(created.key, created.policies?.[0]);
  return (
    <Dialog title={t('keys.createdTitle', { name: created.name })} onClose={onClose} size={600} keeps>
      <p className={styles['text']}>{t('keys.createdText')}</p>
      <div className={styles['secret']}>
        <code>{created.key}</code>
        <CopyButton text={created.key} label={t('keys.copyKey')} primary />
      </div>
      {created.scopes.includes('evaluate') && (
        <>
          <p className={styles['label']}>{t('keys.tryIt')}</p>
          <CodeBlock text={call} />
        </>
      )}
      <div className={styles['after']}>
        <FormActions>
          <Button onClick={onClose}>{t('keys.done')}</Button>
        </FormActions>
      </div>
    </Dialog>
  );
}
