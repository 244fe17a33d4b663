import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';

interface StepFootProps {
  onBack?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Instead of "Next". */
  children?: ReactNode;
}

export function StepFoot({ onBack, onNext, children }: StepFootProps) {
  const t = useGuideWords();
  return (
    <footer className={styles['foot']}>
      {onBack ? <Button onClick={onBack}>{t('back')}</Button> : <span />}
      {children}
      {onNext && (
        <Button kind="primary" onClick={onNext}>
          {t('next')}
        </Button>
      )}
    </footer>
  );
}
