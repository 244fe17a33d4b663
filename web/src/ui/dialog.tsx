import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiWords } from './ui-words.js';

export interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  size?: number;
  children: ReactNode;
}

/** A dialog that is open for as long as it is rendered; Escape, the corner and a click outside close it. */
export function Dialog({ title, onClose, size = 480, children }: DialogProps) {
  const t = useUiWords();
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
    </Modal>
  );
}
