import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useUiWords } from './ui-words.js';
import { useFocusBack } from './use-focus-back.js';

export interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  size?: number;
  /** What is shown is shown only once: a stray click outside does not close it. */
  keeps?: boolean;
  children: ReactNode;
}

/**
 * A dialog that is open for as long as it is rendered; Escape, the corner and a click outside close it. Put together from
 * its parts, as Mantine's own header is a second banner to screen readers.
 */
export function Dialog({ title, onClose, size = 480, keeps = false, children }: DialogProps) {
  const t = useUiWords();
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size} closeOnClickOutside={!keeps} closeOnEscape={!keeps}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles['head']}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
