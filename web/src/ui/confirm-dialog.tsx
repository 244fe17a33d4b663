import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorPanel } from './error-panel.js';
import { Form, FormActions } from './form.js';
import { useUiWords } from './ui-words.js';

export interface ConfirmDialogProps {
  title: string;
  /** What happens then, and whether it can be undone. */
  children: ReactNode;
  /** The verb, not "OK". */
  confirm: string;
  onConfirm: (values: Readonly<Record<string, string>>) => void;
  onClose: () => void;
  busy: boolean;
  error?: unknown;
}

/** Asks before something that others would notice, and stays open with the reason where it is refused. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onClose, busy, error }: ConfirmDialogProps) {
  const t = useUiWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={onConfirm}>
        {children}
        {error ? <ErrorPanel error={error} inline /> : null}
        <FormActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {confirm}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
