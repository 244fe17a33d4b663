import type { ReactNode } from 'react';
import { LanguageSwitch } from '../app/language-switch.js';
import { Logo } from '../app/logo.js';
import { useAccessWords } from './access-words.js';
import styles from './gate.module.css';
import { PolicyPicture } from './policy-picture.js';

/** The page of those who are not signed in yet: the form, and beside it what it is the door to. */
export function Gate({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const t = useAccessWords();
  return (
    <div className={styles['gate']}>
      <main className={styles['door']}>
        <header className={styles['head']}>
          <Logo />
          <b>Tierwright</b>
          <LanguageSwitch />
        </header>
        <div className={styles['form']}>
          <h1>{title}</h1>
          {text && <p className={styles['text']}>{text}</p>}
          {children}
        </div>
      </main>
      <aside className={styles['view']}>
        <PolicyPicture />
        <p className={styles['tagline']}>{t('tagline')}</p>
        <p className={styles['intro']}>{t('intro')}</p>
      </aside>
    </div>
  );
}
